// `npm run bench`: tests/bench/run.ts, bundled as the app itself is, measured by the same Node and the same Electron.
// What is given after -- goes to it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build as bundle } from 'vite';
import { build } from './prepare/build.mjs';
import { require, root } from './prepare/project.mjs';
import { orStop } from './prepare/say.mjs';
import { onAScreen } from './prepare/screen.mjs';
import { prepare } from './prepare.mjs';

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
        input: path.join(root, 'tests/bench/run.ts'),
        external: [
          ...Object.keys(require('./package.json').dependencies),
          '@playwright/test',
          '@duckdb/node-api',
          'electron',
          '@aws-sdk/client-s3',
        ],
        output: { entryFileNames: 'run.js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }),
);

const [file, ...args] = onAScreen([process.execPath, path.join(root, 'out/bench/run.js'), ...process.argv.slice(2)]);
const env = { ...process.env, DOORSTEP_ELECTRON: electron.binary };
spawn(file, args, { cwd: root, env, stdio: 'inherit' }).on('close', (code) => process.exit(code ?? 1));
