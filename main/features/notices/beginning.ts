// Where a notice begins: with a template, with an earlier notice, with the open decisions of a meeting.
import { noticeTemplates, templateContent } from '../../../shared/features/notice-templates';
import { noticeKindWords } from '../../../shared/features/notice-words';
import type { NoticeDraft } from '../../../shared/features/notices';
import type { Input } from '../../../shared/operations';
import { daysAfter } from '../../../shared/rules/working-days';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { openDecisions } from '../minutes/queries';
import { theStation } from '../station/queries';
import { draftOf, noticeAt, rowOf } from './finding';
import type { NoticeTables } from './table';

type Kind = NoticeTables['notice']['kind'];
type Begun = { kind: Kind; draft: NoticeDraft; replacesId?: number };

async function plain(powers: CommandPowers, kind: Kind, title: string, content: string): Promise<Begun> {
  const station = await theStation(powers.db);
  const { days, seal = 'none' } = noticeTemplates[kind];
  const look = { paper: 'A4', landscape: false, letterhead: false, seal, code: 'record' } as const;
  const told = { phone: station.phone, issuer: station.name, takeDownOn: daysAfter(powers.today, days) };
  return { kind, draft: { title, content, fills: [], ...look, ...told, aim: { board: 1, units: [] } } };
}

const ofKind = (powers: CommandPowers, kind: Kind) =>
  plain(powers, kind, noticeTemplates[kind].title, JSON.stringify(templateContent(noticeTemplates[kind].lines)));

async function ofTemplate(powers: CommandPowers, id: number): Promise<Begun> {
  const query = powers.db.selectFrom('noticeTemplate').selectAll().where('id', '=', id).where('endedOn', 'is', null);
  const found = await query.executeTakeFirst();
  if (!found) throw new Refusal('这个模板已经不用了，请另选一个。');
  const begun = await plain(powers, found.kind, found.title, found.content);
  return { ...begun, draft: { ...begun.draft, ...(JSON.parse(found.look) as Partial<NoticeDraft>) } };
}

async function ofNotice(powers: CommandPowers, id: number, replacing: boolean): Promise<Begun> {
  const { db, today } = powers;
  const found = await noticeAt(db, id);
  const draft = draftOf(found);
  const past = draft.takeDownOn === null || draft.takeDownOn <= today;
  const like = { ...draft, takeDownOn: past ? daysAfter(today, noticeTemplates[found.kind].days) : draft.takeDownOn };
  if (!replacing) return { kind: found.kind, draft: like };
  if (found.number === null) throw new Refusal('还没有发出的通知，直接改就行。');
  const next = await db
    .selectFrom('notice')
    .select('id')
    .where('replacesId', '=', id)
    .where('state', '!=', 'dropped')
    .executeTakeFirst();
  if (next) throw new Refusal('已经有一份代替它的通知，请打开那一份。');
  return { kind: found.kind, draft: like, replacesId: id };
}

async function ofMeeting(powers: CommandPowers, meetingId: number): Promise<Begun> {
  const { title, heldOn, decisions } = await openDecisions(powers.db, meetingId);
  const lines = [
    `${heldOn}召开的${title}作出以下决定：`,
    ...decisions.map((words) => `1. ${words}`),
    '有不同意见，请打电话{{电话}}。',
  ];
  return plain(powers, 'publicity', '决议公告', JSON.stringify(templateContent(lines)));
}

type From = Input<'notices.begin'>;

function begunWith(powers: CommandPowers, from: From): Promise<Begun> {
  if ('kind' in from) return ofKind(powers, from.kind);
  if ('templateId' in from) return ofTemplate(powers, from.templateId);
  if ('noticeId' in from) return ofNotice(powers, from.noticeId, from.replacing);
  return ofMeeting(powers, from.meetingId);
}

/** A new draft; its id. */
export async function putDraft({ db, now, today, session }: CommandPowers, { kind, draft, replacesId }: Begun): Promise<number> {
  const open = { number: null, paperId: null, issuedBy: null, issuedAt: null, endedOn: null, endReason: null };
  const unseen = { askedRevision: null, askedBy: null, askedAt: null, checkedRevision: null };
  const row = { ...open, ...unseen, checkedBy: null, checkedAt: null, checkedAlone: null, replacesId: replacesId ?? null };
  const saved = { revision: 1, savedAt: now, savedBy: session.staffId, staffId: session.staffId, at: now, day: today };
  const { id } = await db
    .insertInto('notice')
    .values({ ...row, ...saved, ...rowOf(draft), kind, state: 'draft' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export const beginNotice = async (powers: CommandPowers, from: From): Promise<{ id: number }> => {
  const begun = await begunWith(powers, from);
  const id = await putDraft(powers, begun);
  const { kind, draft } = begun;
  powers.note({ subject: 'notice', subjectId: id, before: null, after: { kind: noticeKindWords[kind], title: draft.title } });
  return { id };
};
