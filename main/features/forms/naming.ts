// A form that names people: filled when somebody said who gets it and what for, written at once, entered in the register, not kept.
import type { FormMark } from '../../../shared/features/form-marking';
import type { Naming } from '../../../shared/features/forms';
import type { TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { saveAs } from '../../saving';
import { disclose, handingTold } from '../disclosures/queries';
import { bytesFilled, fileNameOf, noteFill, readyToFill } from './filling';
import { marksOf } from './finding';
import { everybodyIn, type NamedList } from './people';

/** Refuses where a list must stay in: what was not said decides, and it can be said. */
function checkLists(lists: ReadonlyMap<number, NamedList>): void {
  for (const found of lists.values()) if ('why' in found) throw new Refusal(found.why);
}

/** What the lists show of each, for the log. */
const columnsIn = (marks: readonly FormMark[]): string[] => [
  ...new Set(marks.flatMap(({ marking }) => (marking.what === 'list' && marking.list === 'people' ? [marking.column] : []))),
];

export async function saveNames(powers: TaskPowers, id: number, reportId: number, { handing, numbers, sealed }: Naming) {
  const { db, write } = powers;
  const ready = await readyToFill(powers, id, reportId, { numbers, sealed });
  checkLists(ready.named);
  const people = everybodyIn(ready.named).length;
  const suggested = fileNameOf(ready);
  const saved = await saveAs(powers, { title: '填好的表存到哪里', suggested }, () => bytesFilled(powers, ready));
  if (!saved) return { outcome: 'cancelled' as const };
  const columns = columnsIn(await marksOf(db, id));
  const told = {
    ...{ people, columns, numbers: numbers === 'full' ? '完整' : '遮住' },
    ...(sealed ? { sealed } : {}),
    ...handingTold(handing),
  };
  const fill = await write(async (writing) => {
    const filled = { ready, name: saved.fileName, bytes: saved.bytes, people: people === 0 ? null : people };
    if (people > 0) await disclose(writing, handing, { what: `${ready.form.name}里的名单`, people, fileName: saved.fileName });
    return noteFill(writing, filled, told);
  });
  return { outcome: 'saved' as const, id: fill, path: saved.path, rows: people };
}
