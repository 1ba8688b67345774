import type { chiefTerms } from '../../../shared/features/chief-terms';
import type { chiefs } from '../../../shared/features/chiefs';
import { dayWords } from '../../../shared/text';
import { untilWritten } from '../../kept';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { chiefNamed, newChief } from './persons';
import { unitsWithPeople } from './queries';
import { endTermsWithPosts, termHandlers } from './terms';

type Place = { buildingId: number; unitId: number | null };

/** `3号楼` or `3号楼1单元`. Refuses a place that is not on the list. */
async function placeWords(db: Reader, { buildingId, unitId }: Place): Promise<string> {
  const building = await db.selectFrom('building').select('name').where('id', '=', buildingId).executeTakeFirst();
  if (!building) throw new Refusal('这栋楼不在楼栋名册里，请重新选择。');
  if (unitId === null) return building.name;
  const unit = await db.selectFrom('unit').select(['name', 'buildingId']).where('id', '=', unitId).executeTakeFirst();
  if (unit?.buildingId !== buildingId) throw new Refusal(`${building.name}没有这个单元，请重新选择。`);
  return building.name + unit.name;
}

const holder = (db: Reader, { buildingId, unitId }: Place) =>
  db
    .selectFrom('post')
    .selectAll()
    .where('buildingId', '=', buildingId)
    .where('unitId', unitId === null ? 'is' : '=', unitId)
    .where('endedOn', 'is', null)
    .executeTakeFirst();

type Post = NonNullable<Awaited<ReturnType<typeof holder>>>;

async function endPost(powers: CommandPowers, post: Post, endedOn: string, endReason: string, goesOn = false) {
  const { db, note } = powers;
  if (endedOn < post.startedOn) {
    throw new Refusal(`${post.name}从${dayWords(post.startedOn)}起担任楼栋长，卸任日期不能比这一天早。`);
  }
  await db.updateTable('post').set({ endedOn, endReason }).where('id', '=', post.id).execute();
  note({ subject: 'post', subjectId: post.id, before: post, after: { ...post, endedOn, endReason } });
  if (post.chiefId !== null && !goesOn) await endTermsWithPosts(powers, post.chiefId, endedOn, endReason);
}

function refuseTomorrow(on: string, today: string): void {
  if (on > today) throw new Refusal('日期不能晚于今天，请到了那一天再登记。');
}

export const chiefHandlers: HandlersFor<typeof chiefs & typeof chiefTerms> = {
  ...termHandlers,

  'chiefs.list': async (powers, { gaps }) => {
    const rows = await untilWritten(powers, 'chiefs', () => unitsWithPeople(powers.db));
    return gaps ? rows.filter(({ chief }) => chief === null) : rows;
  },

  'chiefs.appoint': async (powers, { on, another, reason, ...appointed }) => {
    const { db, note, today } = powers;
    const place = await placeWords(db, appointed);
    refuseTomorrow(on, today);
    const former = await holder(db, appointed);
    if (!another && former?.name === appointed.name && former.phone === appointed.phone) {
      throw new Refusal(`${former.name}已经是${place}的楼栋长，电话也没有变，不用重新登记。`);
    }
    const chiefId = another ? await newChief(powers, appointed.name) : await chiefNamed(powers, appointed.name);
    const post = { ...appointed, startedOn: on, endedOn: null, endReason: null, chiefId };
    const same = former !== undefined && former.chiefId === chiefId;
    if (former) await endPost(powers, former, on, same ? '更换电话' : (reason ?? '换任'), same);
    const { id } = await db.insertInto('post').values(post).returning('id').executeTakeFirstOrThrow();
    note({ subject: 'post', subjectId: id, before: null, after: { id, ...post } });
    return { id };
  },

  'chiefs.end': async (powers, { id, on, reason }) => {
    const post = await powers.db.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirst();
    if (!post) throw new Refusal('没有找到这位楼栋长，请回到名册重新选择。');
    if (post.endedOn) throw new Refusal(`${post.name}已在${dayWords(post.endedOn)}卸任，不用再登记。`);
    refuseTomorrow(on, powers.today);
    await endPost(powers, post, on, reason);
    return { id };
  },
};
