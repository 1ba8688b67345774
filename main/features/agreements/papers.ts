// 调解卷宗: 登记表, 笔录, 协议书 and 回访记录 (参照《人民调解法》第二十七至三十一条). Each names people in full, so the password comes first.
import { blankIn } from '../../../shared/features/agreement-texts';
import { disputeAboutWords, disputeKindWords, disputeStateWords, sideWords } from '../../../shared/features/agreements';
import type { Paper, PaperKind } from '../../../shared/features/papers';
import { attemptOutcomeWords, attemptWayWords, followUpOutcomeWords } from '../../../shared/features/settling';
import { dayWords } from '../../../shared/text';
import { type OfficePaper, officePaper } from '../../documents/office';
import { phoneWords } from '../../documents/phone-words';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { agreementOf, attemptsOf, followUpsOf, textOf } from './course';
import { type Dispute, disputeOf, type PartyRow, partiesOf } from './rows';

type File = { dispute: Dispute; parties: PartyRow[] };
type Sheet = { kind: PaperKind; title: string; facts: string[]; sections: OfficePaper['sections']; signs: string[][] };

const blank = '　　　　';
const DATED = `日期：${blank}年　　月　　日`;

async function fileOf(db: Reader, id: number): Promise<File> {
  const parties = (await partiesOf(db, id)).filter(({ endedOn }) => endedOn === null);
  return { dispute: await disputeOf(db, id), parties };
}

async function issue(powers: CommandPowers, { dispute, parties }: File, sheet: Sheet): Promise<Paper> {
  const { db, today } = powers;
  const station = await theStation(db);
  const number = await nextNumber(db, sheet.kind, today);
  const paper = officePaper({ ...sheet, number, from: station.name });
  const people = [...new Set(parties.flatMap(({ personId }) => personId ?? []))];
  const title = `${dispute.number} ${sheet.title}`;
  const html = renderDocument(paper.document);
  return freeze(powers, { number, kind: sheet.kind, title, sheets: paper.sheets, html, people });
}

/** Who they are, as a table. */
const partySection = ({ dispute, parties }: File, heading: string): OfficePaper['sections'][number] => ({
  heading,
  table: {
    columns: [
      { label: '哪一方', width: 22 },
      { label: '姓名或名称', width: 40 },
      { label: '身份', width: 34 },
      { label: '电话', width: 34 },
      { label: '住址' },
    ],
    rows: parties.map(({ side, name, unit, capacity, phone, address }) => [
      sideWords[dispute.kind][side],
      unit ? `${unit}\n${name}` : name,
      capacity,
      phone === null ? '' : phoneWords(phone),
      address,
    ]),
  },
});

const signsOf = ({ dispute, parties }: File): string[][] =>
  parties.map(({ side, name, unit }) => [`${sideWords[dispute.kind][side]}（${unit || name}）签字：`, DATED]);

const text = (words: string) => (words === '' ? ['无。'] : words.split('\n'));

/** 登记表: what somebody came with. */
export async function issueRegister(powers: CommandPowers, id: number): Promise<Paper> {
  const file = await fileOf(powers.db, id);
  const { kind, number, about, title, receivedOn, source, place, facts, wishes, state } = file.dispute;
  return issue(powers, file, {
    kind: 'mediationRegister',
    title: `${disputeKindWords[kind]}登记表`,
    facts: [
      `${number}　${title}`,
      `类别：${disputeAboutWords[about]}　受理：${dayWords(receivedOn)}　来源：${source || '未写'}　${disputeStateWords[state]}`,
      ...(place ? [`地点：${place}`] : []),
    ],
    sections: [
      partySection(file, '一、各方'),
      { heading: '二、事情经过', text: text(facts) },
      { heading: '三、各方要求', text: text(wishes) },
    ],
    signs: [[`申请人（签字）：`, `登记人（签字）：`], [DATED]],
  });
}

/** 笔录 of one attempt, for everybody to read and sign. */
export async function issueRecord(powers: CommandPowers, attemptId: number): Promise<Paper> {
  const { db } = powers;
  const found = await db.selectFrom('disputeAttempt').select('disputeId').where('id', '=', attemptId).executeTakeFirst();
  if (!found) throw new Refusal('没有找到这一次，请重新打开这一卷。');
  const file = await fileOf(db, found.disputeId);
  const attempts = await attemptsOf(db, found.disputeId);
  const attempt = attempts.find(({ id }) => id === attemptId);
  if (!attempt) throw new Refusal('没有找到这一次，请重新打开这一卷。');
  return issue(powers, file, {
    kind: 'mediationRecord',
    title: '调解笔录',
    facts: [
      `${file.dispute.number}　${file.dispute.title}　第${attempts.indexOf(attempt) + 1}次`,
      `${dayWords(attempt.heldOn)}　${attemptWayWords[attempt.way]}${attempt.place ? `　${attempt.place}` : ''}`,
      `调解员：${attempt.mediators}　记录人：${attempt.by}`,
      ...(attempt.present ? [`在场：${attempt.present}`] : []),
    ],
    sections: [
      partySection(file, '一、各方'),
      { heading: '二、经过', text: text(attempt.words) },
      {
        heading: '三、结果',
        text: [`${attemptOutcomeWords[attempt.outcome]}。`, '以上笔录已看过（或念给我听过），和说的一样。'],
      },
    ],
    signs: [...signsOf(file), ['调解员签字：', '记录人签字：']],
  });
}

const formTitle = ({ kind }: Dispute, form: 'written' | 'oral') =>
  kind === 'agreement' ? '协议书' : form === 'oral' ? '口头协议登记表' : '调解协议书';

/** 协议书 for signing; what is printed is what will be signed. */
export async function issueText(powers: CommandPowers, agreementId: number): Promise<Paper> {
  const { db } = powers;
  const agreement = await agreementOf(db, agreementId);
  const content = textOf(agreement.content);
  const left = blankIn(content);
  if (left) throw new Refusal(`还有没填的地方：${left}。填好再打印。`);
  const file = await fileOf(db, agreement.disputeId);
  const rows = content.terms.map(({ who, words, dueOn }, at) => [
    String(at + 1),
    who,
    words,
    dueOn === null ? '' : `${dayWords(dueOn)}前`,
  ]);
  const columns = [
    { label: '条', width: 10 },
    { label: '谁来做', width: 38 },
    { label: '做什么' },
    { label: '哪天以前', width: 34 },
  ];
  const paper = await issue(powers, file, {
    kind: 'mediationAgreement',
    title: formTitle(file.dispute, agreement.form),
    facts: [`${file.dispute.number}　${file.dispute.title}`],
    sections: [
      partySection(file, '一、各方'),
      { heading: '二、事实和争议', text: text(content.facts) },
      { heading: '三、各方自愿达成如下协议', table: { columns, rows } },
      {
        heading: '四、履行',
        text: [
          ...(content.manner ? text(content.manner) : []),
          agreement.form === 'oral'
            ? '口头协议自达成之日起生效，由调解员记录。'
            : '本协议自各方签字、调解员签字并盖章之日起生效，各执一份，工作站存一份。',
        ],
      },
    ],
    signs: [...signsOf(file), [`调解员签字：${agreement.form === 'oral' ? agreement.mediators : ''}`, '（盖章）'], [DATED]],
  });
  if (agreement.state === 'draft')
    await db.updateTable('agreement').set({ paperId: paper.id }).where('id', '=', agreementId).execute();
  return paper;
}

/** 回访记录: what was looked at, and lines for what is still to be. */
export async function issueFollowUps(powers: CommandPowers, agreementId: number): Promise<Paper> {
  const { db } = powers;
  const agreement = await agreementOf(db, agreementId);
  if (agreement.signedOn === null) throw new Refusal('协议还没有签，不用印回访记录。');
  const file = await fileOf(db, agreement.disputeId);
  const rows = (await followUpsOf(db, agreementId)).map(({ dueOn, words, doneOn, outcome, result }) => [
    dayWords(dueOn),
    words,
    doneOn === null ? '' : dayWords(doneOn),
    outcome === null ? '' : `${followUpOutcomeWords[outcome]}：${result}`,
    '',
  ]);
  const columns = [
    { label: '到期', width: 30 },
    { label: '看什么', width: 46 },
    { label: '回访日期', width: 30 },
    { label: '结果' },
    { label: '签字', width: 20 },
  ];
  return issue(powers, file, {
    kind: 'followUpRecord',
    title: '协议回访记录',
    facts: [`${file.dispute.number}　${file.dispute.title}`, `${dayWords(agreement.signedOn)}达成协议`],
    sections: [partySection(file, '一、各方'), { heading: '二、回访', table: { columns, rows, least: 12 } }],
    signs: [['回访人（签字）：', DATED]],
  });
}
