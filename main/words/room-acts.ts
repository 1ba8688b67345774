import { lettings } from '../../shared/codes/housing';
import { type CodeTable, wordsOf } from '../../shared/codes/table';
import { houseLabels, type rooms } from '../../shared/features/rooms';
import { type Act, asking } from './act';
import { type Facts, valueWords } from './facts';

const placeIn = (facts: Facts) => `${facts.building}${facts.unit}${facts.room}`;

const lettingWords = (value: unknown) => wordsOf(lettings as CodeTable, typeof value === 'string' ? value : null) ?? '未填';

function houseWords(before: Facts, after: Facts): string[] {
  const changed = Object.keys(houseLabels).filter((field) => before[field] !== after[field]) as (keyof typeof houseLabels)[];
  const words = (field: string, value: unknown) => {
    if (field === 'letFor') return lettingWords(value);
    return valueWords(field === 'ownerPhone' ? 'phone' : field, value);
  };
  return [
    `${placeIn(after)}。`,
    ...changed.map((field) => `${houseLabels[field]}：${words(field, before[field])} → ${words(field, after[field])}`),
  ];
}

export const roomActs: Record<keyof typeof rooms, Act> = {
  'rooms.picture': asking('station', '看楼栋图'),
  'rooms.card': asking('station', '看房屋'),
  'rooms.toCheck': asking('station', '看要核对的房屋'),
  'rooms.amend': {
    kind: 'station',
    act: '更正房屋资料',
    line: (facts) => `更正了${placeIn(facts)}的房屋资料`,
    words: houseWords,
  },
  'rooms.renumber': {
    kind: 'station',
    act: '改房号',
    line: (facts) => `改了${placeIn(facts)}的房号`,
    words: (before, after) => [`${placeIn(before)}改为${after.room}，原因：${after.reason}。`],
  },
};
