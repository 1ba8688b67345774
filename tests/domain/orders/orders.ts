// A light that is out, and the acts of the desk in few words.
import type { Input } from '../../../shared/operations';
import type { Desk } from '../support/desk';

/** What everybody writes down. */
export const light: Input<'orders.add'> = {
  source: 'phone',
  reporter: { name: '周桂香', phone: '13800138000' },
  words: '楼道灯不亮，晚上看不清台阶',
};

export const answer = { toWhom: '本人', way: 'phone' as const, words: '换好了，请看看亮不亮。' };

export const categoryNamed = (desk: Desk, name: string): number =>
  desk.sqlite.prepare('select id from orderCategory where name = ?').pluck().get(name) as number;

export async function takeDown(desk: Desk, changes: Partial<Input<'orders.add'>> = {}): Promise<number> {
  return (await desk.ask('orders.add', { ...light, ...changes })).id;
}

export const handler = async (desk: Desk, name = '物业维修班'): Promise<number> =>
  (await desk.ask('orders.addHandler', { name, kind: 'property', phone: '029-80001234' })).id;

/** All the way to the end. */
export async function finish(desk: Desk, id: number, rating: 'satisfied' | 'unsatisfied' | null = null): Promise<void> {
  await desk.ask('orders.accept', { id });
  await desk.ask('orders.settle', { id, words: '换了灯泡' });
  await desk.ask('orders.close', { id, reply: answer, rating });
}

/** From now on lights are mended within three days. */
export const lightsInThreeDays = (desk: Desk) =>
  desk.ask('orders.amendCategory', {
    id: categoryNamed(desk, '公共照明'),
    class: 'property',
    name: '公共照明',
    limitDays: 3,
    hints: ['灯'],
  });
