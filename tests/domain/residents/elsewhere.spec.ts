// A building chief types a number that is somebody's in another building: one calm sentence, and nothing told of whose it is.
import { narrow } from '../../../main/database/scope';
import { newcomer, room } from '../entry/household';
import { type Desk, describe, expect, test, theHead } from '../support/desk';
import { enter, idNumber, registration, WOMAN_1949 } from './people';

const ELSEWHERE = '这个身份证号（110***********002X）已经登记在本小区别的楼栋，请站长处理。';
const passport = { documentKind: '414', documentNumber: 'E12345678' };

/** Somebody lives in building 3; a chief of building 1 sits down. */
async function chiefBeside(desk: Desk, facts: object) {
  await enter(desk, { name: '赵兰', to: { roomId: desk.room('3号楼', '2单元', '101') }, ...facts });
  const mine = await enter(desk, { name: '张伟', idNumber: idNumber('19800501', '001') });
  desk.session = { ...theHead, role: 'chief', buildings: [desk.building('1号楼')] };
  narrow(desk.sqlite, [desk.building('1号楼')]);
  return mine;
}

describe('an ID number that is somebody’s in another building', () => {
  test('is refused at registering, correcting and keying in, without a word of who has it', async ({ desk }) => {
    const mine = await chiefBeside(desk, { idNumber: WOMAN_1949 });
    const typed = registration(desk, { name: '王秀英', idNumber: WOMAN_1949 });
    expect(await desk.refusal('residents.register', typed)).toBe(ELSEWHERE);
    expect(
      await desk.refusal('residents.amend', { id: mine.id, changes: { idNumber: WOMAN_1949, birthOn: null, sex: null } }),
    ).toBe(ELSEWHERE);
    const people = [newcomer('王秀英', { relation: '02', idNumber: WOMAN_1949 })];
    expect(await desk.refusal('entry.save', { to: room(desk, '102'), people })).toBe(ELSEWHERE);
    expect(await desk.ask('entry.known', { idNumbers: [WOMAN_1949] })).toEqual([]);
    expect(desk.logged).toEqual([]);
    expect((await desk.ask('residents.list', { filter: {}, page: {} })).total).toBe(1);
  });

  test('and a passport likewise', async ({ desk }) => {
    await chiefBeside(desk, passport);
    expect(await desk.refusal('residents.register', registration(desk, { name: '安娜', ...passport }))).toBe(
      '这个护照号码（E*****678）已经登记在本小区别的楼栋，请站长处理。',
    );
  });

  test('is told with name and place to the head', async ({ desk }) => {
    await enter(desk, { name: '赵兰', to: { roomId: desk.room('3号楼', '2单元', '101') }, idNumber: WOMAN_1949 });
    expect(await desk.refusal('residents.register', registration(desk, { name: '王秀英', idNumber: WOMAN_1949 }))).toContain(
      '赵兰（3号楼2单元101室）',
    );
  });
});
