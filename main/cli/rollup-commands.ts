// `station receive` and `station rollup`: the scheduled work of an office above the stations.
import { stat } from 'node:fs/promises';
import { OfficeLevel } from '../../shared/codes/offices';
import { Refusal } from '../refusal';
import { filesIn } from '../sheets/files';
import { need } from './arguments';
import { type Command, pathFrom } from './asking';

const isFolder = (place: string) =>
  stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Parcels by name, or all of a folder; what was not taken is told with the reason. */
const receive: Command = async ({ ask, named }, { words }) => {
  const places = words.slice(1).map(pathFrom);
  if (places.length === 0) throw new Refusal('请写明报送包或者放报送包的文件夹，例如 receive 报送包/。');
  const files: string[] = [];
  for (const place of places) files.push(...((await isFolder(place)) ? await filesIn(place, '.station') : [place]));
  if (files.length === 0) throw new Refusal('这里没有报送包。报送包的文件名以 .station 结尾。');
  named.openMany = files;
  const received = await ask('rollup.receive', { from: 'files' });
  if (received.outcome === 'cancelled') throw new Refusal('没有选择报送包。');
  const tally = (outcome: string) => received.files.filter((one) => one.outcome === outcome).length;
  const refused = received.files.filter(({ outcome }) => outcome === 'refused');
  return {
    ...{ taken: tally('taken'), already: tally('already') },
    refused: refused.map(({ fileName, words: why }) => ({ fileName, words: why })),
  };
};

/** Totals of a period at one level of the chain, each figure by its code and version. */
const rollup: Command = async ({ ask }, read) => {
  const period = need(read, 'period', '2026-11');
  const level = OfficeLevel.safeParse(need(read, 'level', 'street'));
  if (!level.success) throw new Refusal(`--level 请写 ${OfficeLevel.options.join('、')} 之一。`);
  const { indicators, groups } = await ask('rollup.totals', { period, level: level.data });
  const named = new Map(indicators.map((one) => [one.id, one]));
  return groups.map(({ code, name, members, figures }) => ({
    ...{ code, name, members },
    figures: figures.map(({ indicatorId, value, of }) => {
      const { code: indicator = '', version = 0 } = named.get(indicatorId) ?? {};
      return { code: indicator, version, value, of };
    }),
  }));
};

export const rollupCommands: Record<string, Command> = { receive, rollup };
