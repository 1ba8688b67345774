// What hangs on the wall of the fictional station.
import { wallSamples } from '../../shared/features/wall-samples';
import { daysAfter } from '../../shared/rules/working-days';
import { enterContact, enterEvidence, enterFive, enterWallText } from '../features/wall/queries';
import type { CommandPowers } from '../powers';

const contacts = [
  { words: '物业客服', name: '', phone: '029-86007700' },
  { words: '社区民警', name: '冯警官', phone: '029-86001110' },
  { words: '家庭医生', name: '孙静', phone: '029-86003300' },
];

/** Quiet: a station that was just founded has no history to tell. */
export async function fillWall(loud: CommandPowers): Promise<void> {
  const powers: CommandPowers = { ...loud, note: () => undefined };
  const { today } = powers;
  for (const sample of wallSamples.slice(0, 3)) await enterWallText(powers, { ...sample, effectiveOn: daysAfter(today, -90) });
  for (const contact of contacts) await enterContact(powers, contact);
  const heldOn = daysAfter(today, -340);
  await enterEvidence(powers, { code: 'office', words: '物业提供一楼26平方米，协议一年', heldOn, validTo: daysAfter(today, 25) });
  await enterEvidence(powers, { code: 'equipment', words: '电脑、打印机各一台，清单在文件柜', heldOn, validTo: null });
  const seen = { owner: '高洁', gap: '', lapsesOn: null };
  await enterFive(powers, { ...seen, code: 'office', state: 'have' });
  await enterFive(powers, { ...seen, code: 'equipment', state: 'have' });
  await enterFive(powers, { ...seen, code: 'sign', state: 'partly', gap: '门口的标识掉了一块，等着补' });
}
