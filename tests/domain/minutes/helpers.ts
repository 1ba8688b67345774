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
