// Rows into sheets, by heights that are known beforehand: the same pages on every machine, and 共 n 页 is true when printed.

export type Block<T> = {
  of: T;
  /** Millimetres, as the style sheet gives it. */
  height: number;
  /** Name of the table it is a row of; its header is repeated on each sheet. */
  table?: string;
  /** Never the last on a sheet. */
  keepsNext?: boolean;
};

type Room = {
  /** Height for blocks on a sheet, millimetres. */
  height: number;
  /** Header heights by table. */
  headers: Record<string, number>;
};

/** Fills sheets in order. A block higher than a sheet stands alone on one. */
export function paginate<T>(blocks: readonly Block<T>[], { height, headers }: Room): Block<T>[][] {
  const heightAfter = (block: Block<T> | undefined, table: string | undefined) => {
    const header = block?.table !== undefined && block.table !== table ? (headers[block.table] ?? 0) : 0;
    return (block?.height ?? 0) + header;
  };
  /** What has to stand on the same sheet behind a block: the next one, and what that one keeps. */
  const keptAfter = (from: number): number => {
    let kept = 0;
    for (let at = from; blocks[at]?.keepsNext && at + 1 < blocks.length; at += 1) {
      kept += heightAfter(blocks[at + 1], blocks[at]?.table);
    }
    return kept;
  };
  const pages: Block<T>[][] = [];
  let page: Block<T>[] = [];
  let used = 0;
  let table: string | undefined;
  for (const [index, block] of blocks.entries()) {
    if (page.length === 0 || used + heightAfter(block, table) + keptAfter(index) > height) {
      page = [];
      pages.push(page);
      used = 0;
      table = undefined;
    }
    page.push(block);
    used += heightAfter(block, table);
    table = block.table;
  }
  return pages;
}

/** Each page with the number of its sheet, from 1. */
export const numbered = <T>(pages: readonly T[]): { page: T; sheet: number }[] =>
  pages.map((page, index) => ({ page, sheet: index + 1 }));

/** Neighbours of the same table, together. */
export function byTable<T>(page: readonly Block<T>[]): { table: string | undefined; blocks: T[] }[] {
  const groups: { table: string | undefined; blocks: T[] }[] = [];
  for (const { table, of } of page) {
    const last = groups.at(-1);
    if (last && last.table === table) last.blocks.push(of);
    else groups.push({ table, blocks: [of] });
  }
  return groups;
}
