// antd ships the finished styles of all its parts in one file of 1 MB. What belongs to parts that are not in the bundle is
// left out of the built stylesheet: half of it, and half of the time the window needs to read it.
import type { Plugin } from 'vite';
import { themeStyles } from './theme-styles';

/** Class names that do not begin like the folder of their part in antd/es. */
const FOLDERS: Record<string, string[]> = {
  btn: ['button'],
  picker: ['date-picker', 'time-picker', 'calendar'],
  col: ['grid'],
  row: ['grid'],
  color: ['color-picker'],
  float: ['float-button'],
  qrcode: ['qr-code'],
  border: ['border-beam'],
  ribbon: ['badge'],
  otp: ['input'],
  slick: ['carousel'],
};
/** Shared by several parts: animations, icons, the variables. */
const ALWAYS = new Set(['css', 'zoom', 'fade', 'motion', 'move', 'slide', 'tree', 'menu', 'tooltip', 'select']);

/** The rules of a stylesheet, outermost braces only. */
function* rulesIn(css: string): Generator<string> {
  let depth = 0;
  let from = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    yield css.slice(from, at + 1);
    from = at + 1;
  }
  yield css.slice(from);
}

/** The part of antd a selector begins with; none for selectors of plain elements and for blocks such as @media. */
const partOf = (selector: string) => /^[^:(]*?\.ant-([a-z]+)/.exec(selector)?.[1];

const isUsed = (part: string | undefined, folders: ReadonlySet<string>) =>
  part === undefined || ALWAYS.has(part) || folders.has(part) || (FOLDERS[part] ?? []).some((folder) => folders.has(folder));

/** Leaves out the rules all of whose selectors begin with a part outside `folders`. */
export const usedRules = (css: string, folders: ReadonlySet<string>): string =>
  [...rulesIn(css)]
    .filter((rule) => {
      const selectors = rule.slice(0, rule.indexOf('{')).split(',');
      return selectors.some((selector) => isUsed(partOf(selector), folders));
    })
    .join('');

export function onlyUsedStyles(): Plugin {
  return {
    name: 'only-used-styles',
    apply: 'build',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const modules = files.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
      const folders = new Set(modules.map((id) => /\/antd\/es\/([^/]+)\//.exec(id)?.[1] ?? ''));
      for (const file of files) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css') || !String(file.source).includes('.ant-btn')) continue;
        file.source = usedRules(String(file.source), folders) + themeStyles();
      }
    },
  };
}
