// What an import of requests would do: which are here already, which class and handler each means.
import type { OrderSheet } from '../../../shared/features/order-reports';
import { type HandlerKind, handlerKindWords, type OrderClass } from '../../../shared/features/order-words';
import type { OrderPlace } from '../../../shared/features/orders';
import { hinted, readMessage } from '../../../shared/rules/order-text';
import type { Reader } from '../../powers';
import { estateOf, placeMeant, standingCategories } from './reading';
import { classNames } from './setup';
import type { OrdersRead, SheetOrder } from './sheet-reader';

export type PlannedOrder = SheetOrder & { where: OrderPlace; categoryId: number | null; newCategory: NewCategory | null };
export type NewCategory = { name: string; class: OrderClass };
export type OrderPlan = Omit<OrderSheet, 'draft' | 'fileName' | 'added' | 'closed'> & { added: PlannedOrder[] };

type Categories = Awaited<ReturnType<typeof standingCategories>>;

/** The category a word of a sheet means: one by name, one of the class by what it is about, or a new one under that word. */
function categoryFor(line: SheetOrder, categories: Categories, classes: Record<OrderClass, string>) {
  const { category, words } = line;
  const byName = categories.find(({ name }) => name === category);
  if (byName) return { categoryId: byName.id, newCategory: null };
  const named = (Object.keys(classes) as OrderClass[]).find((one) => classes[one] === category);
  const within = named ? categories.filter((one) => one.class === named) : categories;
  const meant = hinted(words, within);
  if (meant || category === '') return { categoryId: meant?.id ?? null, newCategory: null };
  return { categoryId: null, newCategory: { name: category, class: named ?? ('property' as const) } };
}

const keyOf = ({ receivedAt, source, words }: { receivedAt: string; source: string; words: string }) =>
  [receivedAt, source, words].join('\n');

/** Those that are here already: by the other office's number, else by minute, source and words. */
async function known(db: Reader): Promise<{ numbers: Set<string>; keys: Set<string> }> {
  const rows = await db.selectFrom('serviceOrder').select(['sourceNumber', 'receivedAt', 'source', 'words']).execute();
  const numbers = rows.flatMap(({ sourceNumber }) => (sourceNumber === '' ? [] : [sourceNumber]));
  return { numbers: new Set(numbers), keys: new Set(rows.map(keyOf)) };
}

/** What kind of handler a word speaks of. */
export function kindOfHandler(name: string): HandlerKind {
  const kinds: [RegExp, HandlerKind][] = [
    [/街道|社区|居委/, 'street'],
    [/楼栋长|楼长/, 'chief'],
    [/站/, 'station'],
  ];
  const byWord = (Object.keys(handlerKindWords) as HandlerKind[]).find((kind) => name.includes(handlerKindWords[kind]));
  return byWord ?? kinds.find(([word]) => word.test(name))?.[1] ?? 'other';
}

/** Holds what was read against the ledger. Writes nothing. */
export async function planOrders(db: Reader, { orders, rows, findings: read }: OrdersRead): Promise<OrderPlan> {
  const [categories, classes, estate, there] = [
    await standingCategories(db),
    await classNames(db),
    await estateOf(db),
    await known(db),
  ];
  const handlers = await db.selectFrom('orderHandler').select('name').where('endedOn', 'is', null).execute();
  const findings = [...read];
  const added: PlannedOrder[] = [];
  for (const line of orders) {
    const again = line.sourceNumber === '' ? there.keys.has(keyOf(line)) : there.numbers.has(line.sourceNumber);
    if (again) continue;
    there.keys.add(keyOf(line));
    if (line.sourceNumber !== '') there.numbers.add(line.sourceNumber);
    const said = readMessage(`${line.building} ${line.place}`);
    const where = await placeMeant(db, estate, said);
    const unread = where.buildingId === null ? [line.building, line.place].filter(Boolean).join(' ') : where.place;
    const kind = categoryFor(line, categories, classes);
    if (line.building !== '' && where.buildingId === null)
      findings.push({ row: line.row, words: `楼栋名册里没有${line.building}，地点按表里的字收。` });
    added.push({ ...line, ...kind, where: { ...where, place: unread.slice(0, 60) } });
  }
  const standing = new Set(handlers.map(({ name }) => name));
  const unique = (names: string[]) => [...new Set(names)].filter((name) => name !== '');
  return {
    ...{ rows, added, findings, known: orders.length - added.length, leftOut: rows - orders.length },
    newHandlers: unique(added.map(({ handler }) => handler)).filter((name) => !standing.has(name)),
    newCategories: unique(added.map(({ newCategory }) => newCategory?.name ?? '')),
  };
}
