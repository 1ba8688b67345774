// A contract holds schemas and words in one file; the window's first screen says the words and never checks a schema. In the built
// page each file of shared/ with both is two: its words alone (`?words`), and the schemas, which hand the words on. Who imports only
// words gets them without zod.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Plugin, parseAst } from 'vite';

type Node = { type: string; start: number; end: number; [key: string]: unknown };
/** One statement at the top of a file: what it declares and what it names. `from`: it hands on a name of that file. */
type Statement = { text: string; declares: string[]; names: Set<string>; exported: boolean; from?: string };
type Import = { source: string; imported: string; local: string };
type File = { statements: Statement[]; imports: Map<string, Import>; schemas: Set<string> };

const WORDS = '?words';
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
const children = (node: Node) => Object.values(node).flat().filter(isNode);
const named = (node: unknown) => (node as { name: string }).name;

/** What a piece of code names. Types are no code, and the name of a property is none of the file. */
function namesIn(node: Node, into = new Set<string>()): Set<string> {
  if (node.type === 'Identifier') into.add(named(node));
  const typed = node.type.startsWith('TS');
  for (const child of typed ? [node.expression].filter(isNode) : children(node)) {
    const key = (child === node.property || child === node.key) && !node.computed && !node.shorthand;
    if (!key) namesIn(child, into);
  }
  return into;
}

/** The names a declaration makes. */
function declaredBy(node: Node): string[] {
  if (node.type.startsWith('TS')) return [];
  if (node.type === 'VariableDeclaration') return (node.declarations as Node[]).flatMap(({ id }) => [...namesIn(id as Node)]);
  return isNode(node.id) ? [named(node.id)] : [];
}

function importsOf(nodes: readonly Node[]): Map<string, Import> {
  const found = nodes.flatMap((node) => {
    if (node.type !== 'ImportDeclaration' || node.importKind === 'type') return [];
    const source = (node.source as { value: string }).value;
    return (node.specifiers as Node[])
      .filter(({ type, importKind }) => type === 'ImportSpecifier' && importKind !== 'type')
      .map(({ imported, local }) => ({ source, imported: named(imported), local: named(local) }));
  });
  return new Map(found.map((one) => [one.local, one]));
}

/** `export { a } from './b'` hands on names, one by one; everything else is one statement. */
function statementsOf(node: Node, code: string): Statement[] {
  const handsOn = node.type === 'ExportNamedDeclaration' && !isNode(node.declaration);
  if (handsOn)
    return (node.specifiers as Node[]).map(({ local, exported }) => {
      const from = (node.source as { value: string } | null)?.value;
      const names = new Set([named(local)]);
      return {
        text: `export { ${named(local)} as ${named(exported)} }`,
        exported: true,
        declares: [named(exported)],
        names,
        ...(from && { from }),
      };
    });
  const exported = node.type === 'ExportNamedDeclaration';
  const body = exported ? (node.declaration as Node) : node;
  return [{ text: code.slice(node.start, node.end), exported, declares: declaredBy(body), names: namesIn(body) }];
}

/** Reads the files of a folder, each once, and tells which of their names need a schema. */
function readerOf(folder: string) {
  const files = new Map<string, File | null>();
  const at = (from: string, source: string) => {
    const named = path.resolve(path.dirname(from), source);
    if (!source.startsWith('.')) return '';
    return [`${named}.ts`, path.join(named, 'index.ts')].find(existsSync) ?? '';
  };

  const isSchema = (from: string, { source, imported }: Import): boolean =>
    source.startsWith('zod') || (fileAt(at(from, source))?.schemas.has(imported) ?? false);

  function read(file: string): File {
    const code = readFileSync(file, 'utf8');
    const nodes = parseAst(code, { lang: 'ts' }).body as unknown as Node[];
    const imports = importsOf(nodes);
    const statements = nodes.filter(({ type }) => type !== 'ImportDeclaration').flatMap((node) => statementsOf(node, code));
    const schemas = new Set([...imports.values()].filter((one) => isSchema(file, one)).map(({ local }) => local));
    const needs = ({ names, from }: Statement) =>
      [...names].some((name) => (from ? isSchema(file, { source: from, imported: name, local: name }) : schemas.has(name)));
    for (let before = -1; before !== schemas.size; ) {
      before = schemas.size;
      for (const one of statements.filter(needs)) for (const name of one.declares) schemas.add(name);
    }
    return { statements, imports, schemas };
  }

  /** A file of that folder; null for any other. */
  function fileAt(file: string): File | null {
    if (!file.startsWith(`${folder}/`)) return null;
    if (!files.has(file)) {
      files.set(file, null);
      files.set(file, read(file));
    }
    return files.get(file) ?? null;
  }
  return { fileAt, at };
}

/** Where this name comes from: the words of the file, or the file itself. */
const partOf = (file: File | null, name: string) => (file && file.schemas.size > 0 && !file.schemas.has(name) ? WORDS : '');

/** Writes the two halves of a file, and the imports of whoever wants one of them. */
function writerOf({ fileAt, at }: ReturnType<typeof readerOf>, first: string) {
  const importLine = (from: string, { source, imported, local }: Import) =>
    `import { ${imported} as ${local} } from '${source}${partOf(fileAt(at(from, source)), imported)}';`;

  const fromLine = (file: string, { from, names }: Statement) =>
    from ? ` from '${from}${partOf(fileAt(at(file, from)), [...names][0] ?? '')}'` : '';

  /** The statements of a file that are words, or those that are not, with the imports they need. */
  function part(file: string, { statements, imports, schemas }: File, words: boolean): string {
    const isWord = ({ declares }: Statement) => declares.length > 0 && declares.every((name) => !schemas.has(name));
    const kept = statements.filter((one) => isWord(one) === words);
    const used = new Set(kept.flatMap(({ names }) => [...names]));
    const others = statements.filter(isWord).flatMap(({ declares }) => declares);
    const here = `./${path.basename(file, '.ts')}${WORDS}`;
    const handedOn = statements.filter((one) => one.exported && isWord(one)).flatMap(({ declares }) => declares);
    return [
      ...(words ? [] : [`import '${first}';`]),
      ...[...imports.values()].filter(({ local }) => used.has(local)).map((one) => importLine(file, one)),
      ...(words || others.length === 0
        ? []
        : [`import { ${others.filter((name) => used.has(name)).join(', ')} } from '${here}';`]),
      ...(words || handedOn.length === 0 ? [] : [`export { ${handedOn.join(', ')} } from '${here}';`]),
      ...kept.map((one) => `${words && !one.exported ? 'export ' : ''}${one.text}${fromLine(file, one)};`),
    ].join('\n');
  }

  /** Its imports, from where their names are now. */
  function redirected(file: string, code: string): string | null {
    const nodes = parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }).body as unknown as Node[];
    let text = code;
    for (const node of nodes.filter(({ type }) => type === 'ImportDeclaration').reverse()) {
      const found = [...importsOf([node]).values()];
      if (!found.some(({ source, imported }) => partOf(fileAt(at(file, source)), imported))) continue;
      text = text.slice(0, node.start) + found.map((one) => importLine(file, one)).join('') + text.slice(node.end);
    }
    return text === code ? null : text;
  }

  return { part, redirected };
}

/** `first`: what has to be said before any schema is made. */
export function wordsApart(folder: string, first: string): Plugin {
  const reader = readerOf(folder);
  const { fileAt, at } = reader;
  const { part, redirected } = writerOf(reader, first);
  return {
    name: 'words-apart',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, from) {
      return source.endsWith(WORDS) && from ? at(from.replace(WORDS, ''), source.slice(0, -WORDS.length)) + WORDS : null;
    },
    load(id) {
      const file = id.endsWith(WORDS) ? fileAt(id.slice(0, -WORDS.length)) : null;
      return file ? part(id.slice(0, -WORDS.length), file, true) : null;
    },
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || id.includes('/node_modules/')) return null;
      const file = fileAt(id);
      return file && file.schemas.size > 0 ? part(id, file, false) : redirected(id, code);
    },
  };
}
