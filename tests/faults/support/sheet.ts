// A sheet of made-up people, and its whole road into a station.
import type { OpenDatabase } from '../../../main/database/open';
import { peopleAtScale } from '../../../main/demo/scale';
import type { Workbook } from '../../../main/sheets/workbook';
import type { Preview } from '../../../shared/features/imports';
import { deskOver, FIRST_DAY } from './station';

const header = ['楼栋', '单元', '房号', '姓名', '与户主关系', '身份证号码', '联系电话'];

export function workbookOf(people: number): Workbook {
  const rows = [...peopleAtScale(people, 11)].map(({ building, unit, room, name, relation, idNumber, phone }) => [
    ...[building, unit, room, name, relation === '02' ? '户主' : null, idNumber, phone],
  ]);
  return { sheets: [{ name: '台账', rows: [header, ...rows], formulas: [] }] };
}

type Watch = {
  begins?(): void;
  /** Told how far the import is; may ask it to stop. */
  progress?(done: number, cancel: () => void): void;
};

/** Opens, looks and confirms. Returns whether it was done or, because it was stopped, refused. */
export async function importInto(database: OpenDatabase, people: number, { begins, progress }: Watch = {}) {
  const platform = { chooseOpenMany: async () => ['/in/台账.xlsx'], readSheet: async () => workbookOf(people) };
  const cancel = () => void desk.app.cancel('imports.confirm');
  const desk = deskOver(
    database,
    { today: FIRST_DAY },
    { platform, progress: ({ operation, done }) => operation === 'imports.confirm' && progress?.(done, cancel) },
  );
  const opened = await desk.app.invoke('imports.open', {});
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const { preview } = opened.value as { preview: Preview };
  begins?.();
  return desk.carryOut('imports.confirm', { draft: preview.draft, mapping: preview.mapping });
}
