// What residents of the fictional station asked for, in the words of the reports: a light that is out, a gate that hums at night, water
// through a ceiling. By the acts of the desk, each at its own time: some answered, some on their way, one late, two not taken on yet.
import { daysAfter } from '../../shared/rules/working-days';
import { matterActs, matterHomes, matterSteps } from '../features/matters/queries';
import { enterOrder, orderEnds, orderSetups, orderSteps } from '../features/orders/queries';
import type { CommandPowers } from '../powers';
import { deskAt } from './desk-at';

async function categoryIds({ db }: CommandPowers): Promise<(name: string) => number | null> {
  const rows = await db.selectFrom('orderCategory').select(['id', 'name']).execute();
  return (name) => rows.find((row) => row.name === name)?.id ?? null;
}

async function addHandlers(powers: CommandPowers): Promise<{ property: number; grid: number }> {
  const silent = { ...powers, note: () => undefined };
  const add = orderSetups['orders.addHandler'];
  const property = await add(silent, { name: '物业维修班', kind: 'property', phone: '029-80001234' });
  const grid = await add(silent, { name: '网格员小赵', kind: 'grid', phone: '13900000011' });
  await add(silent, { name: '社区居委会', kind: 'street', phone: '' });
  return { property: property.id, grid: grid.id };
}

const answer = (words: string) => ({ toWhom: '本人', way: 'phone' as const, words, at: null });

/** 9:00 said, 9:05 given on, 10:00 mended. */
async function mendedLight(powers: CommandPowers, handlerId: number, categoryId: number | null): Promise<void> {
  const [nine, ten] = [deskAt(powers, 6, 0), deskAt(powers, 6, 60)];
  const { id } = await enterOrder(nine, {
    ...{ source: 'chat', reporter: { name: '周桂香', phone: '13800138011' }, where: { place: '3号楼2单元门厅' }, categoryId },
    words: '楼道灯不亮，晚上看不清台阶。',
    original: '周桂香：3号楼2单元门厅的灯不亮，晚上看不清台阶',
  });
  await orderSteps['orders.assign'](deskAt(powers, 6, 5), { id, handlerId, words: '' });
  await orderSteps['orders.arrive'](deskAt(powers, 6, 25), { id, at: null });
  await orderSteps['orders.settle'](ten, { id, words: '换了声控灯，当场试亮。', at: null });
  await orderEnds['orders.close'](ten, { id, reply: answer('灯换好了，请看看亮不亮。'), rating: 'satisfied' });
}

/** The gate hums at night: it went past its day, and the answer is still to come. */
async function hummingGate(powers: CommandPowers, handlerId: number, categoryId: number | null): Promise<void> {
  const { id } = await enterOrder(deskAt(powers, 17, 30), {
    ...{ source: 'walkIn', reporter: { name: '刘建军', phone: '13800138012' }, where: { place: '南门' }, categoryId },
    words: '门禁和停车升降杆夜里响，睡不着。',
  });
  await orderSteps['orders.assign'](deskAt(powers, 17, 50), { id, handlerId, words: '先看看能不能调低声音' });
  await orderSteps['orders.temporary'](deskAt(powers, 16, 90), { id, words: '夜里十点后改为人工抬杆。', at: null });
}

/** Some on their way, two not taken on. */
async function fresh(powers: CommandPowers, handlerId: number, idOf: (name: string) => number | null): Promise<void> {
  const leak = await enterOrder(deskAt(powers, 4, 15), {
    ...{ source: 'phone', reporter: { name: '陈秀兰', phone: '13800138013' }, where: { place: '1号楼2单元201' }, urgent: true },
    ...{ words: '楼上水管爆了，水从灯口往下流。', categoryId: idOf('家中漏水') },
  });
  await orderSteps['orders.assign'](deskAt(powers, 4, 20), { id: leak.id, handlerId, words: '先关总阀' });
  await orderSteps['orders.temporary'](deskAt(powers, 4, 40), { id: leak.id, words: '关了楼上总阀，断了照明电。', at: null });
  const { id } = await enterOrder(deskAt(powers, 2, 200), {
    ...{ source: 'chief', reporter: { anonymous: true }, where: { place: '2号楼后面' }, categoryId: idOf('环境卫生') },
    words: '装修垃圾堆了三天没人清。',
  });
  await orderSteps['orders.accept'](deskAt(powers, 2, 240), { id, categoryId: null });
  for (const [minutes, name, place, words] of [
    [300, '何秀英', '5号楼1单元302', '楼上半夜装修，睡不着，想请工作站说一说。'],
    [340, '赵志强', '4号楼1单元', '想参加朗诵团，怎么报名？'],
  ] as const) {
    await enterOrder(deskAt(powers, 1, minutes), { source: 'frontDesk', reporter: { name, phone: '' }, where: { place }, words });
  }
}

/** Pipes that spill whenever it rains: no request of fifteen days. */
async function pipes(powers: CommandPowers, idOf: (name: string) => number | null): Promise<void> {
  const { id: orderId } = await enterOrder(deskAt(powers, 9, 100), {
    ...{ source: 'walkIn', reporter: { name: '马桂花', phone: '13800138014' }, where: { place: '2号楼一层' } },
    ...{ words: '一下大雨，一层的下水就返上来。', categoryId: idOf('家中漏水') },
    outcome: { what: 'passedUp', to: '街道城管科', words: '要整体改造污水管' },
  });
  const draft = {
    title: '污水管网改造',
    words: '一层住户雨天返水，原管径太细。',
    responsible: '社区居委会',
    dueOn: null,
    orderId,
  };
  const { id } = await matterActs['matters.add'](deskAt(powers, 8, 60), draft);
  await matterSteps['matters.addStep'](deskAt(powers, 8, 65), { id, title: '请设计院看管网', dueOn: null });
  const steps = await powers.db.selectFrom('matterStep').select('id').where('matterId', '=', id).execute();
  for (const step of steps)
    await matterSteps['matters.doStep'](deskAt(powers, 3, 30), { stepId: step.id, on: null, words: '看过了，要换主管' });
  const dueOn = daysAfter(powers.today, 12);
  await matterSteps['matters.addStep'](deskAt(powers, 3, 35), { id, title: '三方开会定资金', dueOn });
  const building = await powers.db.selectFrom('building').select('id').orderBy('position').executeTakeFirst();
  if (building) {
    const homes = { id, buildingId: building.id, unitId: null, roomId: null };
    await matterHomes['matters.addHomes'](deskAt(powers, 3, 40), homes);
  }
}

/** What is asked of a light besides, and how days are counted. */
async function setUp(powers: CommandPowers): Promise<void> {
  const silent = { ...powers, note: () => undefined };
  const light = await powers.db.selectFrom('orderCategory').selectAll().where('name', '=', '公共照明').executeTakeFirst();
  if (!light) return;
  const questions = [
    { question: '哪一层', choices: [] },
    { question: '亮不亮', choices: ['不亮', '一闪一闪', '白天也亮'] },
  ];
  const { id, class: kind, name, handlerId } = light;
  const draft = { class: kind, name, limitDays: 3, hints: JSON.parse(light.hints) as string[], questions, handlerId };
  await orderSetups['orders.amendCategory'](silent, { id, ...draft });
}

/** Six open ones, one of them late, two to be taken on; one answered within the hour; a matter that takes longer. */
export async function fillOrders(powers: CommandPowers): Promise<void> {
  const idOf = await categoryIds(powers);
  await setUp(powers);
  const { property, grid } = await addHandlers(powers);
  await pipes(powers, idOf);
  await mendedLight(powers, property, idOf('公共照明'));
  await hummingGate(powers, property, idOf('设备噪声'));
  await fresh(powers, grid, idOf);
}
