// Lists on paper: whatever the desk shows as a list can be printed, with the columns one wants, numbers masked, a head on every sheet,
// 共 n 页 and, where somebody is to sign, a column wide enough to sign in. Lists that name people are printed like every list of people:
// with the password, and with a line in the register of what went out.
import { z } from 'zod';
import { command } from '../contract';
import { Month } from '../text';
import { Handing } from './disclosures';
import { Paper } from './papers';

export const ListName = z.enum([
  'households',
  'chiefs',
  'volunteers',
  'activities',
  'meetings',
  'hours',
  'guides',
  'chats',
  'matters',
]);
export type ListName = z.infer<typeof ListName>;

/** `width` in millimetres; the one without takes what is left and is at least `LEAST_OPEN` wide. */
export type PrintColumn = { key: string; label: string; width?: number; usual?: boolean };
export type PrintList = {
  title: string;
  measure: string;
  /** Of one month, and not of all there is. */
  monthly: boolean;
  /** Names people of the estate. */
  personal: boolean;
  columns: readonly PrintColumn[];
};

const column = (key: string, label: string, width?: number): PrintColumn => ({
  key,
  label,
  usual: true,
  ...(width ? { width } : {}),
});
const further = (key: string, label: string, width: number): PrintColumn => ({ key, label, width, usual: false });

export const printLists: Record<ListName, PrintList> = {
  households: {
    ...{ title: '住户名单', measure: '户', monthly: false, personal: true },
    columns: [
      ...[column('place', '住址'), column('head', '户主', 24), column('people', '人数', 13)],
      ...[column('phone', '户主电话', 30), further('openedOn', '立户日期', 30), further('verifiedOn', '核对日期', 30)],
    ],
  },
  chiefs: {
    ...{ title: '楼栋长名单', measure: '个单元', monthly: false, personal: true },
    columns: [
      ...[column('building', '楼栋', 24), column('unit', '单元', 20), column('chief', '楼栋长', 26), column('phone', '电话')],
      ...[column('households', '户数', 14), column('residents', '人数', 14), further('since', '从哪天起', 30)],
    ],
  },
  volunteers: {
    ...{ title: '志愿者名单', measure: '人', monthly: false, personal: true },
    columns: [
      ...[column('number', '编号', 17), column('name', '姓名', 24), column('phone', '电话', 30), column('teams', '服务队')],
      further('joinedOn', '加入日期', 30),
    ],
  },
  activities: {
    ...{ title: '活动安排', measure: '次', monthly: true, personal: false },
    columns: [
      ...[column('heldOn', '日期', 31), column('time', '时间', 26), column('name', '活动'), column('place', '地点', 34)],
      ...[further('need', '要几人', 16), further('responsible', '负责人', 22)],
    ],
  },
  meetings: {
    ...{ title: '会议安排', measure: '次', monthly: true, personal: false },
    columns: [
      ...[column('heldOn', '日期', 31), column('time', '时间', 26), column('title', '会议'), column('kind', '类型', 34)],
      ...[further('place', '地点', 34), further('chair', '主持', 22)],
    ],
  },
  hours: {
    ...{ title: '志愿服务时长', measure: '条', monthly: true, personal: true },
    columns: [
      ...[column('day', '日期', 31), column('number', '编号', 17), column('name', '姓名', 24), column('words', '做什么')],
      column('minutes', '分钟', 16),
    ],
  },
  guides: {
    ...{ title: '办事指南目录', measure: '张', monthly: false, personal: false },
    columns: [
      ...[column('title', '办什么事'), column('place', '在哪里办', 46), column('phone', '问谁', 30)],
      ...[column('checkedOn', '核对日期', 31), further('hours', '什么时间', 40), further('asked', '问过几次', 19)],
    ],
  },
  chats: {
    ...{ title: '群登记表', measure: '个', monthly: false, personal: false },
    columns: [
      ...[column('name', '群名称'), column('app', '在哪里', 17), column('owner', '群主', 22), column('size', '人数', 16)],
      column('buildings', '哪些楼栋', 44),
    ],
  },
  matters: {
    ...{ title: '在办事项', measure: '个', monthly: false, personal: false },
    columns: [
      ...[column('number', '编号', 32), column('title', '事项'), column('responsible', '谁负责', 30)],
      ...[column('standing', '到哪一步', 42), further('dueOn', '打算解决', 30), further('startedOn', '开始', 30)],
      ...[further('orders', '诉求', 16), column('homes', '房屋', 17)],
    ],
  },
};

/** Millimetres: of an upright and a lying A4, of the number before each row, of a place to sign, and what the open column needs. */
const SHEET = { upright: 166, lying: 253, number: 11, signature: 30, open: 34 } as const;
export const listSheet = SHEET;

type Chosen = { list: ListName; columns: readonly string[]; signature: boolean };

/** How wide the columns chosen are at least, millimetres. */
export function widthOfList({ list, columns, signature }: Chosen): number {
  const chosen = printLists[list].columns.filter(({ key }) => columns.includes(key));
  const wide = chosen.reduce<number>((sum, { width = SHEET.open }) => sum + width, SHEET.number);
  return wide + (signature ? SHEET.signature : 0);
}

export const PrintDraft = z.object({
  list: ListName,
  /** Keys of the columns wanted. */
  columns: z.array(z.string().max(20)).min(1, '请至少选一栏。').max(12),
  /** Of a monthly list. */
  month: Month.nullable().default(null),
  /** 张*明 in place of the name. */
  maskNames: z.boolean().default(false),
  signature: z.boolean().default(false),
  /** Of a list that names people. */
  handing: Handing.nullable().default(null),
});
export type PrintDraft = z.infer<typeof PrintDraft>;

export const lists = {
  'lists.issue': command({ input: PrintDraft, output: Paper }),
};
