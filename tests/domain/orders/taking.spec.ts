// What the desk is told while it takes a request down.
import { describe, expect, test } from '../support/desk';
import { categoryNamed, takeDown } from './orders';

describe('a request that is taken down', () => {
  test('comes up when the same is said again', async ({ desk }) => {
    const where = { roomId: null, unitId: null, buildingId: desk.building('1号楼'), place: '' };
    const categoryId = categoryNamed(desk, '公共照明');
    const id = await takeDown(desk, { where, categoryId });
    expect(await desk.ask('orders.similar', { where, categoryId })).toMatchObject([{ id }]);
    expect(await desk.ask('orders.similar', { where: { ...where, buildingId: desk.building('3号楼') }, categoryId })).toEqual([]);
    expect(await desk.ask('orders.similar', { where, categoryId: categoryNamed(desk, '电梯') })).toEqual([]);
    const again = await takeDown(desk, { where, categoryId });
    expect((await desk.ask('orders.card', { id: again })).similar).toMatchObject([{ id }]);
    desk.now = '2026-12-07T02:00:00.000Z';
    expect(await desk.ask('orders.similar', { where, categoryId })).toHaveLength(2);
    desk.now = '2026-12-08T02:00:00.000Z';
    expect(await desk.ask('orders.similar', { where, categoryId })).toEqual([]);
  });

  test('tells what its category asks besides', async ({ desk }) => {
    const questions = [
      { question: '哪一层', choices: [] },
      { question: '什么样的灯', choices: ['声控', '长明'] },
    ];
    const { id: categoryId } = await desk.ask('orders.addCategory', { class: 'property', name: '应急照明', questions });
    const asked = (await desk.ask('orders.setup', {})).categories.find(({ id }) => id === categoryId);
    expect(asked?.questions).toEqual(questions);
    const answers = [
      { question: '哪一层', answer: '三层' },
      { question: '什么样的灯', answer: '声控' },
    ];
    const id = await takeDown(desk, { categoryId, answers });
    expect((await desk.ask('orders.card', { id })).answers).toEqual(answers);
    await desk.ask('orders.amendCategory', { class: 'property', name: '应急照明', id: categoryId });
    expect((await desk.ask('orders.setup', {})).categories.find(({ id }) => id === categoryId)?.questions).toEqual([]);
  });
});
