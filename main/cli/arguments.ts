// Words of the command line, e.g. `import residents list.xlsx --data /srv/station --json`.
import { Refusal } from '../refusal';

export type Arguments = { words: string[]; options: Map<string, string>; flags: Set<string> };

const takesValue = new Set([
  ...[
    'as',
    'buildings',
    'data',
    'due',
    'form',
    'from',
    'level',
    'name',
    'on',
    'out',
    'period',
    'phone',
    'query',
    'receiver',
    'sweep',
    'template',
    'title',
    'to',
    'words',
  ],
]);
const isFlag = new Set(['json', 'demo', 'dry-run', 'help', 'take-sheet']);

/** Throws a Refusal that names the option it does not know. */
export function readArguments(argv: readonly string[]): Arguments {
  const read: Arguments = { words: [], options: new Map(), flags: new Set() };
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] as string;
    if (!word.startsWith('--')) {
      read.words.push(word);
      continue;
    }
    const [name = '', given] = word.slice(2).split(/=(.*)/s);
    if (isFlag.has(name)) read.flags.add(name);
    else if (!takesValue.has(name)) throw new Refusal(`不认识的选项 --${name}。`);
    else {
      if (given === undefined) index += 1;
      const value = given ?? argv[index];
      if (value === undefined || value === '') throw new Refusal(`选项 --${name} 后面要写内容。`);
      read.options.set(name, value);
    }
  }
  return read;
}

/** The value of an option that must be there. */
export function need(read: Arguments, name: string, example: string): string {
  const value = read.options.get(name);
  if (value === undefined) throw new Refusal(`请写明 --${name}，例如 --${name} ${example}。`);
  return value;
}
