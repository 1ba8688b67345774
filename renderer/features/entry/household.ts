// The block on the screen as the desk takes it, and what stands in its way. Pure.
import { HEAD } from '../../../shared/codes/relation';
import type { EntryRoom, KnownPerson } from '../../../shared/features/entry';
import type { Input } from '../../../shared/operations';
import { groupsTyped } from '../../../shared/rules/group-words';
import { cleanPhone, readPhones } from '../../../shared/rules/phone';
import type { Block } from './block';
import { identityOf } from './identity';
import { isBlank, type Row, relationAt, residencyAt } from './rows';

export type Cell = 'name' | 'idText' | 'phone' | 'relation' | 'residency' | 'tags';
/** Where to look, and what to do there. `key` null: at the place. */
export type Problem = { key: number | null; cell: Cell; words: string };
type Household = Input<'entry.save'>;

/** The household the people join; null for one of their own, undefined while that is to be chosen. */
export function joinedIn({ householdId }: Pick<Block, 'householdId'>, room: EntryRoom): number | null | undefined {
  if (householdId !== undefined) return householdId;
  return room.households.length > 1 ? undefined : (room.households[0]?.id ?? null);
}

const phonesIn = (typed: string) => readPhones(typed.trim().replace(/[\s,，]+(?=1|0)/g, '/'));

function knownTrouble(row: Row, known: KnownPerson, joined: number | null | undefined): string | null {
  if (known.state === 'dead' || known.state === 'erased') return '台账里这个人已经不在了，请对照证件核对号码。';
  if (known.state === 'present' && known.householdId === joined) return `${known.name}已经在这一户，这一行不用填。`;
  return row.comes ? null : `${known.name}台账里已经有了（${known.place}）。搬到这间就按 Alt+Y；不是同一个人，请核对号码。`;
}

/** `groups`: the care groups of the station that are in use. */
type Sight = {
  today: string;
  known: readonly KnownPerson[];
  joined: number | null | undefined;
  groups: readonly string[];
};

export const knownOf = (row: Row, { today, known }: Pick<Sight, 'today' | 'known'>): KnownPerson | undefined => {
  const { idNumber } = identityOf(row.idText, today);
  return idNumber === null ? undefined : known.find((one) => one.idNumber === idNumber);
};

function rowProblem(row: Row, relation: string | null, sight: Sight): Problem | null {
  const at = (cell: Cell, words: string) => ({ key: row.key, cell, words });
  if (row.leftover !== '') return at('name', `“${row.leftover}”没看懂，改到格子里，或点“不要了”。`);
  const known = knownOf(row, sight);
  const double = known && knownTrouble(row, known, sight.joined);
  if (double) return at('idText', double);
  if (known && row.tags.trim() !== '') return at('tags', `${known.name}台账里已经有了，特殊群体请在卡片上添加，这一格先清空。`);
  if (row.name.trim() === '') return at('name', '请填写姓名。');
  const { trouble } = identityOf(row.idText, sight.today);
  if (trouble) return at('idText', trouble);
  const phones = phonesIn(row.phone);
  if (phones.bad > 0 || phones.phones.length > 2) return at('phone', '手机应是11位；座机请带区号，例如 029-86001234。');
  if (row.relationText !== '' && relation === null) return at('relation', '没有这种关系，请按数字选，或写成“岳父”“外孙女”。');
  const [unknown] = groupsTyped(row.tags, sight.groups).unknown;
  return unknown ? at('tags', `没有“${unknown}”这个群体，请写得再完整些。`) : null;
}

/** The first thing that stands in the way; null when the household can be saved. */
export function problemIn(block: Block, sight: Sight): Problem | null {
  const { rows } = block;
  if (sight.joined === undefined) return { key: null, cell: 'name', words: '这间房住着几户，先选加入哪一户，还是另立一户。' };
  const own = sight.joined === null;
  const filled = rows.filter((row) => !isBlank(row));
  for (const row of filled) {
    const problem = rowProblem(row, relationAt(rows, rows.indexOf(row), own), sight);
    if (problem) return problem;
  }
  const heads = filled.filter((row) => relationAt(rows, rows.indexOf(row), own) === HEAD);
  const [first] = filled;
  if (own && heads.length !== 1 && first) {
    const words = heads.length > 1 ? '户主只能有一位，请改掉另一位。' : '请定一位户主：在关系里按 1。';
    return { key: heads[1]?.key ?? first.key, cell: 'relation', words };
  }
  return null;
}

/** As the desk takes it. Call when nothing stands in the way. */
export function householdOf(block: Block, room: EntryRoom, sight: Sight): Household {
  const { rows, carried } = block;
  const people = rows.flatMap((row, at): Household['people'] => {
    if (isBlank(row)) return [];
    const residing = { relation: relationAt(rows, at, sight.joined === null), residency: residencyAt(rows, at, carried) };
    const known = knownOf(row, sight);
    if (known) return [{ kind: 'known', personId: known.id, ...residing }];
    const { hint: _hint, trouble: _trouble, ...identity } = identityOf(row.idText, sight.today);
    const [phone, phone2] = phonesIn(row.phone).phones;
    const numbers = { phone: cleanPhone(phone ?? '') ?? null, phone2: phone2 ?? null };
    return [
      {
        kind: 'new',
        name: row.name,
        ...identity,
        ...numbers,
        ...residing,
        note: null,
        tags: groupsTyped(row.tags, sight.groups).tags,
      },
    ];
  });
  return { to: sight.joined ? { householdId: sight.joined } : { roomId: room.roomId }, people };
}
