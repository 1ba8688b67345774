// `npm run bench`: tests/bench/run.ts, bundled as the app itself is, measured by the same Node and the same Electron (what the desk does
// alone by Electron's Node, where the desk runs), as an ordinary user: for root Chromium takes its own threads before those of the desk.
// What is given after -- goes to it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build as bundle } from 'vite';
import { build } from './prepare/build.mjs';
import { require, root } from './prepare/project.mjs';
import { orStop } from './prepare/say.mjs';
import { prepare } from './prepare.mjs';
import { openFolder } from './test/ordinary-user.mjs';
import { runAsOrdinaryUser } from './test/windows.mjs';

const electron = await prepare({ tests: true });
await build();
await orStop(() =>
  bundle({
    configFile: false,
    root,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: path.join(root, 'out/bench'),
      // As the app itself is.
      minify: true,
      rolldownOptions: {
        input: ['run', 'desk-run'].map((name) => path.join(root, `tests/bench/${name}.ts`)),
        external: [
          ...Object.keys(require('./package.json').dependencies),
          '@playwright/test',
          '@duckdb/node-api',
          'electron',
          '@aws-sdk/client-s3',
        ],
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }),
);

const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-bench-'));
openFolder(folder);
const code = await runAsOrdinaryUser({ electron, folder, env: {}, script: 'out/bench/run.js', args: process.argv.slice(2) });
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
process.exit(code);
