// What the fictional station is finding out: electric bicycles, unit by unit; two chat groups have answered, and two of them twice.
import { daysAfter } from '../../shared/rules/working-days';
import { enterSweep } from '../features/sweeps/queries';
import type { CommandPowers } from '../powers';
import { diceOf } from './dice';

const SEED = 20_261_124;
const places = ['充电棚', '充电棚', '充电棚', '楼道', '单位'];

async function homesIn({ db }: CommandPowers) {
  const rows = await db
    .selectFrom('household')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .select(['building.id', 'building.name as building', 'unit.name as unit', 'room.number as room'])
    .where('household.endedOn', 'is', null)
    .where('building.position', '<', 3)
    .orderBy('building.position')
    .orderBy('room.sequence')
    .execute();
  return rows.map((row) => ({ id: row.id, line: `${row.building}${row.unit}${row.room}` }));
}

/** Six of ten answered in the group of their building. */
export async function fillSweeps(powers: CommandPowers): Promise<void> {
  const dice = diceOf(SEED);
  const homes = await homesIn(powers);
  const answers = homes.map(({ line }) => {
    const bikes = dice.between(0, 2);
    return bikes === 0 ? `${line} 没有电动车 0辆` : `${line} 有电动车 ${bikes}辆 ${places[dice.between(0, 4)]}`;
  });
  const said = answers.filter((_, at) => at % 10 < 6);
  const again = [said[3], said[11]].flatMap((line) => (line ? [`${line.split(' ')[0]} 有电动车 3辆 楼道`] : []));
  await enterSweep(powers, {
    openedOn: daysAfter(powers.today, -3),
    draft: {
      ...{
        title: '电动自行车排查',
        words: '有没有电动自行车，在哪里充电。',
        asks: 'households',
        dueOn: daysAfter(powers.today, 4),
      },
      scope: { buildingIds: [...new Set(homes.map(({ id }) => id))] },
      questions: [
        { label: '有没有电动车', kind: 'yesNo' },
        { label: '几辆', kind: 'number', unit: '辆' },
        { label: '在哪里充电', kind: 'choice', choices: ['充电棚', '楼道', '家里', '单位'] },
      ],
    },
    texts: [
      { text: said.join('\n'), from: '楼栋微信群' },
      { text: again.join('\n'), from: '物业' },
    ],
  });
}
