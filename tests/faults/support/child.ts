// The processes that are killed. They are bundled as the app itself is and run by the same Node.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, 'node_modules/.cache/doorstep-faults', String(process.pid));

/** Bundles `tests/faults/children/NAME.ts`; returns the script to run. */
export async function bundleChild(name: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    // The tests are no production; what they bundle is.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: path.join(root, 'tests/faults/children', `${name}.ts`),
        // The second is an optional part of unzipper that is never reached.
        external: ['better-sqlite3-multiple-ciphers', '@aws-sdk/client-s3'],
        output: { entryFileNames: `${name}.mjs`, chunkFileNames: `${name}-[hash].mjs` },
      },
    },
  });
  return path.join(folder, `${name}.mjs`);
}

/** Takes the bundles away again. */
export const dropChildren = (): void => rmSync(folder, { recursive: true, force: true });
