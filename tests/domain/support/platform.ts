import { fillForm, readForm } from '../../../main/office/forms';
import { readParcel } from '../../../main/parcels/parcel';
import type { Platform } from '../../../main/platform';
import { Refusal } from '../../../main/refusal';
import type { Workbook } from '../../../main/sheets/workbook';

export type Printed = { html: string; printer: string; copies: number };

/** A platform on which nothing is real: what was chosen is set by the test, what was written and printed is kept. */
export type FakePlatform = Platform & {
  /** What the person chooses next; null: cancelled. `save` undefined: `/out/` and the suggested name. */
  chosen: { open: string | null; openMany?: string[]; save: string | null | undefined; folder: string | null };
  workbook: Workbook | null;
  /** What a chosen picture looks like drawn anew; null: it is none. */
  picture: Uint8Array | null;
  /** By path, where several files are chosen; an Error is what reading one says. */
  workbooks: Map<string, Workbook | Error>;
  files: Map<string, Uint8Array>;
  /** Files that lie on the PC, by path. */
  outside: Map<string, Uint8Array>;
  printed: Printed[];
  /** Documents turned into PDF. */
  documents: string[];
  /** When each of them says it was made. */
  madeAt: string[];
};

export function fakePlatform(): FakePlatform {
  const platform: FakePlatform = {
    chosen: { open: null, save: undefined, folder: '/out' },
    workbook: null,
    picture: null,
    workbooks: new Map(),
    files: new Map(),
    outside: new Map(),
    printed: [],
    documents: [],
    madeAt: [],
    chooseOpen: async () => platform.chosen.open,
    chooseOpenMany: async () => platform.chosen.openMany ?? (platform.chosen.open === null ? [] : [platform.chosen.open]),
    chooseSave: async ({ suggested }) => (platform.chosen.save === undefined ? `/out/${suggested}` : platform.chosen.save),
    chooseFolder: async () => platform.chosen.folder,
    async readSheet(path) {
      const named = platform.workbooks.get(path);
      if (named instanceof Error) throw named;
      if (named) return named;
      if (!platform.workbook) throw new Error('这个文件读不出来。');
      return platform.workbook;
    },
    readForm,
    fillForm,
    async writeFile(path, bytes) {
      platform.files.set(path, bytes);
    },
    async pdf(html, at) {
      platform.documents.push(html);
      platform.madeAt.push(at);
      return new TextEncoder().encode('%PDF-1.7');
    },
    async print(html, options) {
      platform.printed.push({ html, ...options });
    },
    printers: async () => [{ name: 'test', words: '测试打印机', isDefault: true, trouble: null, papers: null }],
    async readPicture() {
      if (!platform.picture) throw new Refusal('这个文件不是能看的照片。');
      return platform.picture;
    },
    async readFile(path) {
      const bytes = platform.outside.get(path);
      if (!bytes) throw new Refusal('这个文件读不出来。请确认它还在原来的地方，再选一次。');
      return bytes;
    },
    filesIn: async (folder, ending) =>
      [...platform.outside.keys()].filter((one) => one.startsWith(`${folder}/`) && one.endsWith(ending)).sort(),
    async *readParcels(paths, { openWith, trusted }) {
      const trusts = (key: string) => trusted.get(key) ?? null;
      for (const path of paths) yield [readParcel(platform.outside.get(path) ?? new Uint8Array(), { openWith, trusts })];
    },
    reveal: async () => undefined,
  };
  return platform;
}
