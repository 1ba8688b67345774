// What is held of somebody as a chief, in words, for the file that person may ask for.
import { dayWords } from '../../../shared/text';
import type { Reader } from '../../powers';

/** 项目, 内容: every post and every term. */
export async function servedRows(db: Reader, personIds: readonly number[]): Promise<[string, string][]> {
  const theirs = db.selectFrom('chief').select('id').where('personId', 'in', personIds);
  const posts = await db
    .selectFrom('post')
    .innerJoin('building', 'building.id', 'post.buildingId')
    .leftJoin('unit', 'unit.id', 'post.unitId')
    .select(['building.name as building', 'unit.name as unit', 'startedOn', 'endedOn', 'endReason'])
    .where('chiefId', 'in', theirs)
    .orderBy('post.id')
    .execute();
  const terms = await db
    .selectFrom('chiefTerm')
    .select(['fromOn', 'toOn', 'endedOn', 'endReason'])
    .where('chiefId', 'in', theirs)
    .orderBy('fromOn')
    .execute();
  const until = ({ endedOn, endReason }: { endedOn: string | null; endReason: string | null }) =>
    endedOn === null ? '' : `，${dayWords(endedOn)}结束，${endReason}`;
  return [
    ...posts.map(({ building, unit, startedOn, ...post }): [string, string] => [
      '楼栋长',
      `${building}${unit ?? ''}，${dayWords(startedOn)}起${until(post)}`,
    ]),
    ...terms.map(({ fromOn, toOn, ...term }): [string, string] => [
      '聘期',
      `${dayWords(fromOn)}至${dayWords(toOn)}${until(term)}`,
    ]),
  ];
}
