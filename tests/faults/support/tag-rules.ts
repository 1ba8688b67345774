// Care groups in the model: a tag holds through its last day; one that ran out ends on the day after when it is begun anew.
import type { Input } from '../../../shared/operations';
import { No, need } from './identity';
import { open, present, the, within } from './rows';
import type { PersonTag, Tables } from './tables';

/** Groups that have to be asked for anew each year. */
const yearly: readonly string[] = ['备孕妇女', '孕产妇女'];

const DAY_MS = 86_400_000;
const nextDay = (day: string, days = 1) => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The last day of a tag nobody gave one: the eve of the same day next year, or of 28 February. */
function untilOf(tag: string, startedOn: string): string | null {
  if (!yearly.includes(tag)) return null;
  const next = `${Number(startedOn.slice(0, 4)) + 1}${startedOn.slice(4)}`;
  return nextDay(next.replace(/-02-29$/, '-02-28'), -1);
}

const termOf = (tag: string, startedOn: string, told: string | null | undefined): string | null => {
  const validTo = told === undefined ? untilOf(tag, startedOn) : told;
  need(validTo === null || validTo >= startedOn);
  return validTo;
};

/** A tag from this day on, for as long as its group says unless it is told. */
export function beginTag({ personTag }: Tables, personId: number, tag: string, startedOn: string, told?: string | null): void {
  personTag.push({ personId, tag, startedOn, validTo: termOf(tag, startedOn, told), endedOn: null, endReason: null });
}

const tagOf = ({ personTag }: Tables, id: number, tag: string) =>
  personTag.find((row) => row.personId === id && row.tag === tag && open(row));

/** Whether it had run out before a day; if so, it ends on the day after its last. */
function closeLapsed(row: PersonTag | undefined, day: string): boolean {
  if (!row?.validTo || row.validTo >= day) return false;
  Object.assign(row, { endedOn: nextDay(row.validTo), endReason: '到期' });
  return true;
}

/** Tagging, renewing, untagging, as the rules of the model. */
export const tagRules = {
  'residents.tag': (ledger: Tables, { id, tag, on, validTo }: Input<'residents.tag'>, today: string) => {
    const { person } = present(ledger, id);
    const there = tagOf(ledger, id, tag);
    need(!there || (there.validTo ?? today) < today);
    within(on, person.birthOn, today);
    termOf(tag, on, validTo);
    closeLapsed(there, today);
    beginTag(ledger, id, tag, on, validTo);
  },
  'residents.renewTag': (ledger: Tables, { id, tag, on, validTo }: Input<'residents.renewTag'>, today: string) => {
    present(ledger, id);
    const there = tagOf(ledger, id, tag);
    if (!there) throw new No();
    within(on, there.startedOn, today);
    termOf(tag, on, validTo);
    if (!closeLapsed(there, on)) Object.assign(there, { endedOn: on, endReason: '续期' });
    beginTag(ledger, id, tag, on, validTo);
  },
  'residents.untag': (ledger: Tables, { id, tag, on, reason }: Input<'residents.untag'>, today: string) => {
    the(ledger.person, id);
    const there = tagOf(ledger, id, tag);
    if (!there) throw new No();
    within(on, there.startedOn, today);
    Object.assign(there, { endedOn: on, endReason: reason });
  },
};
