// Paper as the command line makes it: the same hidden, script-less page the window prints on.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, sandboxed, test } from './fixtures';

const PAPER = path.resolve(import.meta.dirname, '../../out/main/paper.js');

function toPdf(html: string, out: string) {
  const args = [...(sandboxed ? [] : ['--no-sandbox']), PAPER, `--html=${html}`, `--out=${out}`];
  return spawnSync(process.env.DOORSTEP_ELECTRON ?? '', args, { encoding: 'utf8', timeout: 30_000 });
}

const said = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' }).stdout;

test('a document becomes a PDF of the size it names, with its words in it', ({ data }) => {
  const [html, pdf] = [path.join(data, 'card.html'), path.join(data, 'card.pdf')];
  writeFileSync(
    html,
    '<!doctype html><style>@page { size: A3 landscape; margin: 20mm } h1 { break-after: page }</style><h1>联系卡</h1><p>第二页</p>',
  );
  expect(toPdf(html, pdf).status).toBe(0);
  expect(said('pdfinfo', pdf)).toMatch(/Pages: +2\n[\s\S]*Page size: +119[01](\.\d+)? x 84[12](\.\d+)? pts/);
  expect(said('pdftotext', pdf, '-')).toMatch(/联系卡\n[\s\S]*第二页/);
});

test('a script in a document does not run and an address in it is not asked', async ({ data }) => {
  let hits = 0;
  const server = createServer((_request, answer) => {
    hits += 1;
    answer.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const [html, pdf] = [path.join(data, 'card.html'), path.join(data, 'card.pdf')];
  const trap = `<img src="${address}"><link rel="stylesheet" href="${address}"><iframe src="${address}"></iframe>`;
  writeFileSync(
    html,
    `<!doctype html><p id="p">原样</p>${trap}<img src="x" onerror="p.textContent='ran'"><script>p.textContent = 'ran'</script>`,
  );
  expect(toPdf(html, pdf).status).toBe(0);
  expect(said('pdftotext', pdf, '-')).toContain('原样');
  expect(said('pdftotext', pdf, '-')).not.toContain('ran');
  expect(hits).toBe(0);
  server.close();
});

test('a document that is not there ends with one sentence and no file', ({ data }) => {
  const out = path.join(data, 'card.pdf');
  const run = toPdf(path.join(data, 'none.html'), out);
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('none.html');
  expect(existsSync(out)).toBe(false);
});
