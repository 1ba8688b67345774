// Saved queries (查询): a filter of the ledger with a name, and its definition in words as it read when it was saved. A query is
// counted anew whenever it is looked at; it prints as a list to sign or as labels, goes out as a table, and may stand in the
// monthly summary. One that is no longer wanted ends, on a day, for a reason. A list that was not saved can go out the same way.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { listRoom } from '../rules/paper-size';
import { Day, filled, Id } from '../text';
import { Handing } from './disclosures';
import { Paper } from './papers';
import { ResidentFilter } from './resident-filter';

const QueryName = filled(30);

export const SavedQuery = z.object({
  id: Id,
  name: z.string(),
  filter: ResidentFilter,
  definition: z.string(),
  /** One more each time the conditions change: figures of two versions are not compared. */
  version: z.int(),
  /** Stands as a line in the monthly summary. */
  inSummary: z.boolean(),
  createdOn: Day,
  by: z.string(),
});
export type SavedQuery = z.infer<typeof SavedQuery>;

/** What goes out: a saved query, or the list as it is narrowed now. */
export const Source = z.union([z.object({ id: Id }), z.object({ filter: ResidentFilter })]);
export type Source = z.infer<typeof Source>;

/** How phones and ID numbers go out: not at all in their column, masked, or in full. */
export const Numbers = z.enum(['masked', 'full']);

/** Columns of a printed list beside number, name and address, in the order they are printed. */
export const ListColumn = z.enum([
  ...(['sex', 'age', 'relation', 'residency', 'tags', 'phone', 'idNumber', 'remark', 'signature'] as const),
]);
export type ListColumn = z.infer<typeof ListColumn>;
export const listColumnWords: Record<ListColumn, string> = {
  sex: '性别',
  age: '年龄',
  relation: '与户主关系',
  residency: '居住情况',
  tags: '特殊群体',
  phone: '联系电话',
  idNumber: '证件号码',
  remark: '备注',
  signature: '签字',
};

/** Millimetres; the address takes what is left and needs `address` of them. */
export const listWidths = {
  ...{ number: 11, name: 22, address: 34, sex: 10, age: 11, relation: 22, residency: 16 },
  ...{ tags: 28, phone: 28, idNumber: 40, remark: 24, signature: 28, field: 22 },
} as const satisfies Record<ListColumn | 'number' | 'name' | 'address' | 'field', number>;

function widthOf(columns: readonly ListColumn[], fields: number): number {
  const { number, name, address, field } = listWidths;
  return columns.reduce((sum, column) => sum + listWidths[column], number + name + address + fields * field);
}

/** What to say of columns, so many custom fields among them, that do not fit side by side on a lying sheet; null when they do. */
export const tooWide = (columns: readonly ListColumn[], fields: number): string | null =>
  widthOf(columns, fields) > listRoom.lying ? '栏目太多，横着的A4也放不下，请去掉一两栏。' : null;

/** Whether they take a lying sheet. */
export const wantsLying = (columns: readonly ListColumn[], fields: number): boolean =>
  widthOf(columns, fields) > listRoom.upright;

/** Columns of an exported table beside number, name and address. */
export const SheetColumn = z.enum([
  ...(['sex', 'birthOn', 'age', 'relation', 'residency', 'tags'] as const),
  ...(['phone', 'idNumber', 'tenure', 'verifiedOn', 'movedInOn'] as const),
]);
export type SheetColumn = z.infer<typeof SheetColumn>;
export const sheetColumnWords: Record<SheetColumn, string> = {
  sex: '性别',
  birthOn: '出生日期',
  age: '年龄',
  relation: '与户主关系',
  residency: '居住情况',
  tags: '特殊群体',
  phone: '联系电话',
  idNumber: '证件号码',
  tenure: '居住方式',
  verifiedOn: '核对日期',
  movedInOn: '入住日期',
};

/** Common sheets of labels: how many across and down an A4, and what one label measures in millimetres. */
export const LabelFormat = z.enum(['70x37', '99x38']);
export const labelFormats = {
  '70x37': { words: '每张24枚（70×37毫米，3列8行）', across: 3, down: 8, width: 70, height: 37, gap: 0 },
  '99x38': { words: '每张14枚（99×38毫米，2列7行）', across: 2, down: 7, width: 99.1, height: 38.1, gap: 2.5 },
} as const satisfies Record<z.infer<typeof LabelFormat>, object>;
export const LabelFor = z.enum(['households', 'people']);
export const labelForWords: Record<z.infer<typeof LabelFor>, string> = {
  households: '每户一枚，写户主',
  people: '每人一枚，写本人',
};

/** At most so many people on one paper, and in one file: as many as a sheet that comes in may have. */
export const MOST_PRINTED = 5000;
export const MOST_EXPORTED = 200_000;

/** Groups about health, children or a shielded family go out only where somebody ticked that they may. */
const outward = { source: Source, sealed: z.boolean().default(false), handing: Handing };
const numbers = { numbers: Numbers.default('masked') };
const cancelled = z.object({ outcome: z.literal('cancelled') });
const saved = z.object({ id: Id });

export const ListDraft = z.object({
  ...outward,
  ...numbers,
  columns: z.array(ListColumn).max(9),
  /** Custom fields as further columns. */
  fieldIds: z.array(Id).max(4).default([]),
  /** Each building begins on a new sheet. */
  byBuilding: z.boolean().default(false),
});
export type ListDraft = z.infer<typeof ListDraft>;
export const LabelDraft = z.object({ ...outward, format: LabelFormat, each: LabelFor });
export type LabelDraft = z.infer<typeof LabelDraft>;
export const SheetDraft = z.object({
  ...outward,
  ...numbers,
  columns: z.array(SheetColumn).max(11),
  /** Custom fields as further columns. */
  fieldIds: z.array(Id).max(90).default([]),
});
export type SheetDraft = z.infer<typeof SheetDraft>;

export const queries = {
  'queries.list': query({ input: z.object({}), output: z.array(SavedQuery) }),
  /** Counted apart from the list: one that takes long holds up no other. */
  'queries.count': query({ input: z.object({ id: Id }), output: z.object({ count: z.int() }) }),
  'queries.save': command({ input: z.object({ name: QueryName, filter: ResidentFilter }), output: saved }),
  'queries.rename': command({ input: z.object({ id: Id, name: QueryName }), output: saved }),
  /** Other conditions under the same name. */
  'queries.amend': command({ input: z.object({ id: Id, filter: ResidentFilter }), output: saved }),
  /** Whether it stands in the monthly summary. */
  'queries.report': command({ input: z.object({ id: Id, inSummary: z.boolean() }), output: saved }),
  'queries.end': command({ input: z.object({ id: Id, reason: filled(60) }), output: saved }),
  'queries.issueList': command({ input: ListDraft, output: Paper }),
  'queries.issueLabels': command({ input: LabelDraft, output: Paper }),
  'queries.saveXlsx': task({
    input: SheetDraft,
    output: z.discriminatedUnion('outcome', [
      cancelled,
      z.object({ outcome: z.literal('saved'), path: z.string(), rows: z.int() }),
    ]),
  }),
};

/** Ready to be saved by one click where nothing has been saved yet. */
export const examples: readonly { name: string; filter: Partial<ResidentFilter> }[] = [
  { name: '独居且满70岁', filter: { ageFrom: 70, alone: 'either' } },
  { name: '80岁以上', filter: { ageFrom: 80 } },
  { name: '缺电话', filter: { lacks: ['phone'] } },
  { name: '出租房住户', filter: { tenures: ['出租'] } },
];
