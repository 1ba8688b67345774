// Each check finds exactly what was planted for it, and nothing beside.
import type { CheckCode } from '../../../shared/features/checkup';
import { enter, idNumber } from '../residents/people';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';
import { countsOf, force, listed, wholeFamily } from './estate';

type Family = Awaited<ReturnType<typeof wholeFamily>>;
type Planted = {
  /** What is wrong with the family now. */
  plant(desk: Desk, family: Family): unknown;
  /** Whom the check lists, and what it says. */
  finds(family: Family, desk: Desk): { subjectId: number; words: string };
};

const set = (desk: Desk, id: number, field: string, value: unknown) =>
  force(desk, `update person set "${field}" = ? where id = ?`, value, id);
const setStay = (desk: Desk, id: number, field: string, value: unknown) =>
  force(desk, `update residence set "${field}" = ? where personId = ?`, value, id);

const planted: Partial<Record<CheckCode, Planted>> = {
  birthMismatch: {
    plant: (desk, { son }) => set(desk, son, 'birthOn', '1981-05-06'),
    finds: ({ son }) => ({ subjectId: son, words: '登记1981年5月6日出生，身份证号上是1980年5月6日' }),
  },
  sexMismatch: {
    plant: (desk, { head }) => set(desk, head, 'sex', '1'),
    finds: ({ head }) => ({ subjectId: head, words: '登记为男，身份证号上是女' }),
  },
  tooOld: {
    plant(desk, { husband }) {
      set(desk, husband, 'birthOn', '1905-11-22');
      set(desk, husband, 'idNumber', idNumber('19051122', '001'));
    },
    finds: ({ husband }) => ({ subjectId: husband, words: '1905年11月22日出生，今天121岁' }),
  },
  beforeBirth: {
    plant: (desk, { son }) => setStay(desk, son, 'startedOn', '1980-05-05'),
    finds: ({ son }) => ({ subjectId: son, words: '1980年5月5日入住，1980年5月6日出生' }),
  },
  childOlder: {
    plant(desk, { son }) {
      set(desk, son, 'birthOn', '1950-06-14');
      set(desk, son, 'idNumber', idNumber('19500614', '001'));
    },
    finds: ({ son }) => ({ subjectId: son, words: '登记为户主的子，1950年6月14日出生；户主1950年6月15日出生' }),
  },
  relationSex: {
    plant: (desk, { son }) => setStay(desk, son, 'relation', '30'),
    finds: ({ son }) => ({ subjectId: son, words: '登记为“女”，性别是男' }),
  },
  manyHeads: {
    plant: (desk, { husband }) => setStay(desk, husband, 'relation', '02'),
    finds: ({ householdId }) => ({ subjectId: householdId, words: '户主有：王秀英、张伟' }),
  },
  noHead: {
    plant: (desk, { head }) => setStay(desk, head, 'relation', '99'),
    finds: ({ householdId }) => ({ subjectId: householdId, words: '3人在册，没有户主' }),
  },
  manySpouses: {
    plant: (desk, { son }) => setStay(desk, son, 'relation', '11'),
    finds: ({ householdId }) => ({ subjectId: householdId, words: '户主的配偶有：张伟、张小明' }),
  },
  deadTagged: {
    async plant(desk, { husband }) {
      await desk.ask('residents.recordDeath', { id: husband, on: TODAY });
      force(desk, `insert into personTag (personId, tag, startedOn) values (?, '失能老人', '2026-03-05')`, husband);
    },
    finds: ({ husband }) => ({ subjectId: husband, words: '2026年11月22日去世，还登记着1个特殊群体' }),
  },
  emptyHousehold: {
    plant: (desk) =>
      force(
        desk,
        `insert into household (id, roomId, openedOn) values (900, ?, '2026-03-05')`,
        desk.room('3号楼', '2单元', '101'),
      ),
    finds: () => ({ subjectId: 900, words: '2026年3月5日立户，没有人在册' }),
  },
  stale: {
    plant: (desk, { householdId }) => force(desk, `update household set verifiedOn = '2025-11-21' where id = ?`, householdId),
    finds: ({ householdId }) => ({ subjectId: householdId, words: '上次核对是2025年11月21日' }),
  },
  noIdNumber: {
    plant: (desk, { son }) => set(desk, son, 'idNumber', null),
    finds: ({ son }) => ({ subjectId: son, words: '没有证件号码' }),
  },
  noPhone: {
    plant: (desk, { son }) => set(desk, son, 'phone', null),
    finds: ({ son }) => ({ subjectId: son, words: '没有联系电话' }),
  },
  noBirth: {
    plant: (desk, { son }) => set(desk, son, 'birthOn', null),
    finds: ({ son }) => ({ subjectId: son, words: '没有出生日期' }),
  },
  noRelation: {
    plant: (desk, { son }) => setStay(desk, son, 'relation', null),
    finds: ({ son }) => ({ subjectId: son, words: '没有与户主关系' }),
  },
  noResidency: {
    plant: (desk, { son }) => setStay(desk, son, 'residency', null),
    finds: ({ son }) => ({ subjectId: son, words: '没有居住情况' }),
  },
};

test('nothing is found in a household where everything is right', async ({ desk }) => {
  await wholeFamily(desk);
  expect(await countsOf(desk)).toEqual({});
});

describe('one mistake is found by its own check alone:', () => {
  for (const [code, { plant, finds }] of Object.entries(planted) as [CheckCode, Planted][]) {
    test(code, async ({ desk }) => {
      const family = await wholeFamily(desk);
      await plant(desk, family);
      expect(await countsOf(desk)).toEqual({ [code]: 1 });
      expect(await listed(desk, code)).toMatchObject([finds(family, desk)]);
    });
  }
});

describe('a room of more than twelve people is found', () => {
  test('whatever households they are in', async ({ desk }) => {
    const { householdId } = await wholeFamily(desk);
    const roomId = desk.room('1号楼', '1单元', '101');
    const join = (to: { householdId: number } | { roomId: number }) => enter(desk, { name: '赵工', to });
    for (let at = 0; at < 9; at += 1) await join({ householdId });
    expect(await listed(desk, 'crowdedRoom')).toEqual([]);
    await join({ roomId });
    expect(await listed(desk, 'crowdedRoom')).toMatchObject([{ subjectId: roomId, name: null, words: '13人在册，2户' }]);
  });
});

test('relations by marriage and adoption may be of any age, and a year is older than no day in it', async ({ desk }) => {
  const { householdId } = await wholeFamily(desk);
  const to = { householdId };
  await enter(desk, { name: '李继', relation: '27', birthOn: '1940-01-01', to });
  await enter(desk, { name: '赵婿', relation: '28', birthOn: '1940-01-01', to });
  await enter(desk, { name: '张年', relation: '20', birthOn: '1950', to });
  expect(await listed(desk, 'childOlder')).toEqual([]);
  const mother = await enter(desk, { name: '王母', relation: '52', birthOn: '1951', to });
  expect(await listed(desk, 'childOlder')).toMatchObject([
    { subjectId: mother.id, words: '登记为户主的母亲，1951年出生；户主1950年6月15日出生' },
  ]);
});
