// A clerk who types minutes until the process is killed: says each length that the desk has kept. Arguments: file, key in hex, meeting.
import { writeSync } from 'node:fs';
import { openDatabase } from '../../../main/database/open';
import { deskOver } from '../support/station';

const [path = '', key = '', meeting = ''] = process.argv.slice(2);
const database = openDatabase({ path, key: Buffer.from(key, 'hex') });
const { app } = deskOver(database, { today: '2026-01-01' });
const where = { meetingId: Number(meeting), agendaItemId: null };

type Answer<T> = { ok: true; value: T } | { ok: false };
const part = (await app.invoke('minutes.part', where)) as Answer<{ revision: number; content: string }>;
if (!part.ok) throw new Error('the minutes could not be read');
let { revision } = part.value;
let typed = (JSON.parse(part.value.content).content[0].content?.[0].text ?? '') as string;
writeSync(1, `KEPT ${typed.length}\n`);
for (;;) {
  typed += '三单元堆物。'[typed.length % 6];
  const content = JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: typed }] }] });
  const kept = (await app.invoke('minutes.keep', { ...where, revision, pen: 'the-clerk', content })) as Answer<{
    revision: number;
  }>;
  if (!kept.ok) throw new Error('the desk kept nothing');
  revision = kept.value.revision;
  writeSync(1, `KEPT ${typed.length}\n`);
}
