// The package's `exports` hides its own types. Only what the house uses is declared; API as better-sqlite3.
declare module 'better-sqlite3-multiple-ciphers' {
  export type Value = string | number | bigint | Uint8Array | null;
  export type Statement = {
    readonly reader: boolean;
    run(...parameters: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
    get(...parameters: unknown[]): unknown;
    all(...parameters: unknown[]): unknown[];
    iterate(...parameters: unknown[]): IterableIterator<unknown>;
    raw(on?: boolean): Statement;
    pluck(on?: boolean): Statement;
  };
  export default class Database {
    constructor(path: string, options?: { readonly?: boolean; fileMustExist?: boolean; timeout?: number });
    readonly name: string;
    readonly open: boolean;
    readonly inTransaction: boolean;
    prepare(sql: string): Statement;
    exec(sql: string): this;
    /** The pages of the whole file as they are before encryption. */
    serialize(): Buffer;
    pragma(text: string, options?: { simple?: boolean }): unknown;
    close(): this;
  }
}
