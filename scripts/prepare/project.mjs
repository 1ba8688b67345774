// Where things are in this project, for every script.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..', '..');
export const require = createRequire(path.join(root, 'package.json'));

export const DRIVER = 'better-sqlite3-multiple-ciphers';

/** Folder of an installed package. */
export const packageFolder = (name) => path.join(root, 'node_modules', name);

export const packageJson = (name) => JSON.parse(readFileSync(path.join(packageFolder(name), 'package.json'), 'utf8'));
