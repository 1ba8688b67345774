// The figures of the last two months as the fictional station sent them up. By the acts of the desk.
import { periodBefore, periodOf } from '../../shared/rules/period';
import { dayWords } from '../../shared/text';
import { draftBriefing } from '../features/briefings/queries';
import { addCorrespondent, makeKeys } from '../features/correspondents/queries';
import { makeParcelOf, noteOutcome } from '../features/parcels/queries';
import { approveReport, contentOf, reportActs } from '../features/reports/queries';
import { theStation } from '../features/station/queries';
import { newPair } from '../key-pairs';
import { cardText, fingerprintOf, newCard } from '../parcels/card';
import type { CommandPowers } from '../powers';
import { deskAt } from './desk-at';

/** When the month before last was drawn up: after it, whatever day today is. */
const EARLIER_DAYS = 25;

/** Drawn up, looked through and approved. */
async function approved(desk: CommandPowers, period: string): Promise<number> {
  const { id } = await reportActs['reports.draft'](desk, { period, reason: '' });
  const { found } = await contentOf(desk.db, id);
  for (const { code } of found) await reportActs['reports.remark'](desk, { id, code, words: '核对过，没有错。' });
  await approveReport(desk, id, true);
  return id;
}

/** The last two months, so that figures have a course. */
export async function fillReports(powers: CommandPowers): Promise<void> {
  const quiet: CommandPowers = { ...powers, note: () => {} };
  const last = periodBefore(periodOf('month', powers.today)) ?? '';
  await approved(deskAt(powers, EARLIER_DAYS, 0), periodBefore(last) ?? '');
  const id = await approved(quiet, last);
  await draftBriefing(quiet, id, 'brief');
  await sendUp(quiet, id);
}

/** The community's card was taken over the phone, the parcel went, and it was taken there. */
async function sendUp(powers: CommandPowers, reportId: number): Promise<void> {
  const { communityCode, communityName } = await theStation(powers.db);
  await makeKeys(powers);
  const card = newCard({
    ...{ level: 'community', code: communityCode, name: communityName },
    ...{ signKey: newPair('Ed25519').publicKey, openKey: newPair().publicKey },
  });
  const lastGroup = fingerprintOf(card).split(' ').at(-1) ?? '';
  const receiver = await addCorrespondent(powers, { text: cardText(card), lastGroup, comparedHow: 'phone', replaces: null });
  const { id } = await makeParcelOf(powers, { reportId, receiverId: receiver.id });
  await noteOutcome(powers, id, { reply: 'accepted', words: `${dayWords(powers.today)}对方收下了` });
}
