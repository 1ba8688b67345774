// Who is who, from the posts as they are held today.
import { roleWords } from '../../../shared/features/staff';
import type { Reader } from '../../powers';
import { unitsWithChiefs } from '../chiefs/queries';
import { listTeams, memberMark } from '../volunteers/queries';
import type { Chart, Post } from './chart.document';

const NOBODY = '待定';

/** Names of those who hold an account in this role, in the order they came. */
async function holding(db: Reader, role: 'head' | 'deputy'): Promise<string[]> {
  const rows = await db
    .selectFrom('staff')
    .select('name')
    .where('role', '=', role)
    .where('endedOn', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ name }) => name);
}

type Row = Awaited<ReturnType<typeof unitsWithChiefs>>[number];

/** Who looks after one building: one name where it is one person, else unit by unit. */
function chiefsOfBuilding(rows: readonly Row[]): string {
  const names = new Set(rows.map(({ chief }) => chief?.name ?? NOBODY));
  if (names.size === 1) return [...names].join('');
  return rows.map(({ unit, chief }) => `${unit} ${chief?.name ?? NOBODY}`).join('\n');
}

/** A box for each building, in house order. */
async function buildingPosts(db: Reader): Promise<Post[]> {
  const rows = await unitsWithChiefs(db);
  const buildings = [...new Set(rows.map(({ building }) => building))];
  return buildings.map((words) => ({ words, names: chiefsOfBuilding(rows.filter(({ building }) => building === words)) }));
}

/** What the chart shows, but for its number and size. */
export async function postsNow(db: Reader): Promise<Pick<Chart, 'head' | 'deputies' | 'branches' | 'about'>> {
  const heads = await holding(db, 'head');
  const deputies = await holding(db, 'deputy');
  const teams = (await listTeams(db)).filter(({ endedOn }) => endedOn === null);
  const branches = [
    { words: '楼栋长', posts: await buildingPosts(db) },
    { words: '志愿服务队', posts: teams.map(({ name, leader }) => ({ words: name, names: leader?.name ?? NOBODY })) },
  ];
  return {
    head: { words: roleWords.head, names: heads.join('、') || NOBODY },
    deputies: deputies.map((names) => ({ words: roleWords.deputy, names })),
    about: teams.flatMap(({ leader }) => (leader ? [memberMark(leader.id)] : [])),
    branches: branches.filter(({ posts }) => posts.length > 0),
  };
}
