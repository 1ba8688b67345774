// 志愿服务记录证明: issued after seven days of notice, numbered, entered in the register with what it said; revoked or issued anew,
// never changed.
import { type Issuing, NOTICE_DAYS } from '../../../shared/features/certificates';
import type { Paper } from '../../../shared/features/papers';
import type { Input } from '../../../shared/operations';
import { daysAfter } from '../../../shared/rules/working-days';
import { dayInChina, dayWords } from '../../../shared/text';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, QueryPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { memberMark } from '../volunteers/queries';
import { ProofContent } from './facts';
import { proofPaper } from './proof.document';
import { findProof, type ProofRow } from './register';
import { minutesOf, pendingMinutes, type Stay, servedIn, staysOf } from './stays';
import { type Whom, whom } from './whom';

type Wanted = Input<'certificates.issue'>;

const lineOf = (stay: Stay) => ({
  ...{ day: dayInChina(stay.startedAt), activity: stay.activity, place: stay.place, content: stay.content },
  ...{ minutes: minutesOf(stay), timed: stay.hand <= 0, countsAs: stay.countsAs },
});

/** What keeps the certificate from being issued, each with what to do. */
function lacksOf({ documentNumber, name }: Whom, stays: readonly Stay[]): string[] {
  const { timed, byHand } = servedIn(stays);
  return [
    ...(documentNumber === null ? [`${name}没有登记证件号码，请先在卡片上补登。`] : []),
    ...(timed + byHand <= 0 ? ['这段日子里没有审核通过的服务时长，请先审核，或改起止日期。'] : []),
  ];
}

/** What the last certificate said, else what the station is called. */
async function usualOf(db: Reader, by: string) {
  const last = await db
    .selectFrom('volunteerProof')
    .select('content')
    .where('content', '!=', '')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last) {
    const { committee, personInCharge, handler, contact, noticePlace } = ProofContent.parse(JSON.parse(last.content)).issuing;
    return { committee, personInCharge, handler, contact, noticePlace };
  }
  const { communityName, phone } = await theStation(db);
  const kind = communityName.endsWith('村') ? '村民委员会' : '居民委员会';
  return { committee: `${communityName}${kind}`, personInCharge: '', handler: by, contact: phone, noticePlace: '社区公示栏' };
}

export async function previewProof({ db, session }: QueryPowers, { volunteerId, from, to }: Input<'certificates.preview'>) {
  const stays = await staysOf(db, { volunteerId, from, to });
  return {
    served: servedIn(stays),
    pending: await pendingMinutes(db, { volunteerId, from, to }),
    lacks: lacksOf(await whom(db, volunteerId), stays),
    usual: await usualOf(db, session.staffName),
  };
}

/** Refuses days the wrong way round or still to come, and a notice of fewer days than seven. */
function checkDays({ from, to, noticeFrom, noticeTo }: Wanted, today: string): void {
  if (from > to) throw new Refusal({ to: '起止日期写反了，请对调。' });
  if (to > today) throw new Refusal({ to: '只能证明到今天为止的服务。' });
  if (noticeTo > today) throw new Refusal({ noticeTo: `公示要先满${NOTICE_DAYS}天，到期后再出具。` });
  if (daysAfter(noticeFrom, NOTICE_DAYS - 1) > noticeTo)
    throw new Refusal({
      noticeTo: `公示要满${NOTICE_DAYS}天：从${dayWords(noticeFrom)}起，至少到${dayWords(daysAfter(noticeFrom, NOTICE_DAYS - 1))}。`,
    });
}

const issuingOf = ({
  committee,
  personInCharge,
  handler,
  contact,
  noticeFrom,
  noticeTo,
  noticePlace,
  words,
}: Wanted): Issuing => ({
  ...{ committee, personInCharge, handler, contact, noticeFrom, noticeTo, noticePlace, words },
});

type New = { person: Whom; content: ProofContent; replaces: ProofRow | null };

/** Prints it and enters it under the next number. */
async function enter(powers: CommandPowers, { person, content, replaces }: New): Promise<{ id: number; paper: Paper }> {
  const { db, today, now, session, note } = powers;
  const number = await nextNumber(db, 'volunteerProof', today);
  const drawn = proofPaper({ number, issuedOn: today, replaces: replaces?.number ?? null, content, mark: memberMark(person.id) });
  const paper = await freeze(powers, {
    ...{ number, kind: 'volunteerProof' as const, title: `志愿服务记录证明（${content.volunteerNumber}）`, sheets: drawn.sheets },
    html: renderDocument(drawn.document),
    ...(person.personId === null ? {} : { subjectPersonId: person.personId }),
  });
  const minutes = content.served.timed + content.served.byHand;
  const row = {
    ...{ number, volunteerId: person.id, paperId: paper.id, fromOn: content.from, toOn: content.to, minutes, issuedOn: today },
    ...{ content: JSON.stringify(content), replaces: replaces?.id ?? null, staffId: session.staffId, at: now },
  };
  const { id } = await db
    .insertInto('volunteerProof')
    .values({ ...row, endedOn: null, endReason: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  const after = { number, startedOn: content.from, endedOn: content.to, minutes, ...(replaces && { replaces: replaces.number }) };
  note({ subject: 'volunteer', subjectId: person.id, before: null, after });
  return { id, paper };
}

/** Issues a certificate of these days. Refuses what lacks a number, approved hours or its notice. */
export async function issueProof(powers: CommandPowers, wanted: Wanted) {
  const { db, today } = powers;
  const { volunteerId, from, to } = wanted;
  checkDays(wanted, today);
  const person = await whom(db, volunteerId);
  const stays = await staysOf(db, { volunteerId, from, to });
  const [lack] = lacksOf(person, stays);
  if (lack !== undefined) throw new Refusal(lack);
  const station = await theStation(db);
  const content: ProofContent = {
    ...{ name: person.name, documentKind: person.documentKind, documentNumber: person.documentNumber ?? '' },
    ...{ volunteerNumber: person.number, from, to, served: servedIn(stays), lines: stays.map(lineOf) },
    ...{ issuing: issuingOf(wanted), station: station.name },
  };
  return enter(powers, { person, content, replaces: null });
}

/** Ends a row of the register. Refuses one that has ended. */
async function end({ db, today }: CommandPowers, row: ProofRow, reason: string): Promise<void> {
  if (row.endedOn !== null) {
    const how = row.replacedBy === null ? '撤销' : `换发为${row.replacedBy}`;
    throw new Refusal(`${row.number}已于${dayWords(row.endedOn)}${how}。`);
  }
  await db.updateTable('volunteerProof').set({ endedOn: today, endReason: reason }).where('id', '=', row.id).execute();
}

/** The same content under a new number; the old number stays in the register and says which one took its place. */
export async function reissueProof(powers: CommandPowers, id: number, reason: string) {
  const row = await findProof(powers.db, id);
  await end(powers, row, reason);
  const person = await whom(powers.db, row.volunteerId);
  return enter(powers, { person, content: ProofContent.parse(JSON.parse(row.content)), replaces: row });
}

export async function revokeProof(powers: CommandPowers, id: number, reason: string): Promise<{ id: number }> {
  const row = await findProof(powers.db, id);
  await end(powers, row, reason);
  const after = { number: row.number, revoked: true, reason };
  powers.note({ subject: 'volunteer', subjectId: row.volunteerId, before: null, after });
  return { id };
}
