import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { laterFileFor, oneFileFor, ownFileFor } from './scripts/one-file';
import { onlyUsedStyles } from './scripts/only-used-styles';
import { wordsApart } from './scripts/words-apart';

const at = (...parts: string[]) => path.join(import.meta.dirname, ...parts);
// The documents are React rendered in the desk process: production React there too.
const define = { 'process.env.NODE_ENV': '"production"' };

const processes = {
  index: at('main/index.ts'),
  desk: at('main/desk.ts'),
  'sheet-reader': at('main/sheets/reader-process.ts'),
  'backup-work': at('main/backups/work-thread.ts'),
  'parcel-reader': at('main/parcels/reading-thread.ts'),
  station: at('main/cli/station.ts'),
  paper: at('main/electron/paper-file.ts'),
};

const ANTD = /\/node_modules\/(antd|@rc-component|@ant-design|stylis|@emotion|throttle-debounce|compute-scroll-into-view)\//;
/** Parts that only some screens have. */
const SELDOM =
  /\/(antd\/es|@rc-component)\/(\w+-picker|picker|calendar|table|pagination|tree|tabs|drawer|segmented|radio|upload|auto-complete)\//;
/** antd, as far as nearly every screen has it. */
const isControl = (id: string) => ANTD.test(id) && !SELDOM.test(id);

const pages = { index: at('renderer/index.tsx'), kiosk: at('renderer/kiosk/index.tsx') };

export default defineConfig({
  main: {
    define,
    build: {
      target: 'node20',
      // The desk is read anew at every start: half the text, half the time to read it.
      minify: true,
      rolldownOptions: {
        input: processes,
        // Everything in one folder, so that import.meta.dirname means the same in every file.
        output: { chunkFileNames: '[name]-[hash].js', codeSplitting: { groups: [oneFileFor(processes)] } },
        // Optional parts of unzipper that this app never reaches.
        external: ['@aws-sdk/client-s3'],
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('main/preload.ts') },
        // The sandbox takes one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    define,
    plugins: [wordsApart(at('shared'), at('renderer/no-eval.ts')), react(), onlyUsedStyles()],
    build: {
      target: 'chrome130',
      minify: true,
      rolldownOptions: {
        // The kiosk has a page of its own, with nothing of the staff's screens in it.
        input: { index: at('renderer/index.html'), kiosk: at('renderer/kiosk.html') },
        output: {
          codeSplitting: {
            groups: [
              // In one file with zod, so that it is said before any file makes a schema.
              { name: 'zod', test: /node_modules\/zod\/|renderer\/no-eval/ },
              oneFileFor(pages),
              ownFileFor('card', at('renderer/features/residents/resident-page.tsx'), at('renderer/features/'), pages),
              laterFileFor('controls', isControl, pages),
            ],
          },
        },
      },
    },
  },
});
