import { fromBuffer } from 'yauzl';
import { hold, list } from '../meetings/helpers';
import type { Desk } from '../support/desk';

type Node = { type: string; attrs?: object; content?: Node[]; text?: string; marks?: object[] };

export const text = (words: string, bold = false): Node => ({
  type: 'text',
  text: words,
  ...(bold ? { marks: [{ type: 'bold' }] } : {}),
});
export const paragraph = (...words: string[]): Node => ({ type: 'paragraph', content: words.map((one) => text(one)) });
export const doc = (...content: Node[]): string => JSON.stringify({ type: 'doc', content });
/** A part of one paragraph for each. */
export const said = (...paragraphs: string[]): string => doc(...paragraphs.map((words) => paragraph(words)));

export const PEN = 'window-one';
export const OTHER_PEN = 'window-two';

/** A meeting with two items and two people there; the ids of meeting and items. */
export async function convene(desk: Desk) {
  const meetingId = await hold(desk, { kind: 'other', chair: '李站长', recorder: '赵敏' });
  const { id: first } = await desk.ask('agenda.add', { meetingId, title: '楼道堆物', minutes: 20, owner: '物业' });
  const { id: second } = await desk.ask('agenda.add', { meetingId, title: '充电桩选址', minutes: 20 });
  await list(desk, meetingId, ['王芳', '幸福里物业'], ['周强', '街道安监科']);
  return { meetingId, first, second };
}

/** Writes a part from the beginning. */
export const write = (desk: Desk, meetingId: number, agendaItemId: number | null, content: string, revision = 0) =>
  desk.ask('minutes.keep', { meetingId, agendaItemId, revision, pen: PEN, content });

/** Written, agreed to by everybody asked, and final; its number. */
export async function finish(desk: Desk, meetingId: number): Promise<string> {
  await desk.ask('minutes.submit', { meetingId, signers: ['王芳', '周强'] });
  const { signers } = await desk.ask('minutes.of', { meetingId });
  for (const { id } of signers) await desk.ask('minutes.sign', { signerId: id, answer: 'agreed' });
  return (await desk.ask('minutes.confirm', { meetingId })).number;
}

export const TRAP = '<script>canary()</script><img src=x onerror=canary()>';

export const cell = (words: string, type = 'tableCell') => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(words)],
});
const rich = doc(
  { type: 'heading', attrs: { level: 2 }, content: [text('现场情况')] },
  { type: 'heading', attrs: { level: 3 }, content: [text('三单元')] },
  paragraph(`王芳：楼道里堆了旧家具。${TRAP}`),
  {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [
      {
        type: 'listItem',
        content: [paragraph('先通知'), { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('贴通知')] }] }],
      },
      { type: 'listItem', content: [paragraph('再清理')] },
    ],
  },
  {
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('楼栋', 'tableHeader'), cell('户数', 'tableHeader')] },
      { type: 'tableRow', content: [cell('3号楼'), cell('12')] },
    ],
  },
  { type: 'paragraph', content: [text('要紧的话', true)] },
);

/** The files of a package, by name. */
export const partsOf = (bytes: Uint8Array): Promise<Map<string, string>> =>
  new Promise((resolve, reject) => {
    const parts = new Map<string, string>();
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failed, zip) => {
      if (failed) return reject(failed);
      zip.on('end', () => resolve(parts));
      zip.on('entry', (entry: { fileName: string }) =>
        zip.openReadStream(entry as never, async (broken, stream) => {
          if (broken) return reject(broken);
          const chunks: Buffer[] = [];
          for await (const chunk of stream) chunks.push(chunk as Buffer);
          parts.set(entry.fileName, Buffer.concat(chunks).toString());
          zip.readEntry();
        }),
      );
      zip.readEntry();
    });
  });

/** Written, with people there, decided, final. */
export async function held(desk: Desk) {
  const meeting = await convene(desk);
  const { meetingId, first } = meeting;
  const { attendees } = await desk.ask('meetings.card', { id: meetingId });
  const [there, away] = attendees;
  await desk.ask('attendees.mark', { meetingId, ids: [there?.id ?? 0], state: 'present' });
  await desk.ask('attendees.mark', { meetingId, ids: [away?.id ?? 0], state: 'excused', reason: '出差' });
  await write(desk, meetingId, null, said('下午三点开始。'));
  await write(desk, meetingId, first, rich);
  const task = { title: '清走旧家具', owner: '王芳', unit: '幸福里物业', dueOn: '2026-11-25' };
  await desk.ask('minutes.decide', { meetingId, agendaItemId: first, text: '三天内清走旧家具', open: true, task });
  await desk.ask('minutes.decide', { meetingId, agendaItemId: first, text: '内部通报一次', open: false, task: null });
  return meeting;
}
