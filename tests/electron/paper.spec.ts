// Paper as the command line makes it: the same hidden, script-less page the window prints on.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { answerSaveDialog, expect, sandboxed, test } from './fixtures';

const PAPER = path.resolve(import.meta.dirname, '../../out/main/paper.js');

const ISSUED = '2026-11-22T08:00:00.000Z';

function toPdf(html: string, out: string, at = ISSUED) {
  const args = [...(sandboxed ? [] : ['--no-sandbox']), PAPER, `--html=${html}`, `--out=${out}`, `--at=${at}`];
  return spawnSync(process.env.DOORSTEP_ELECTRON ?? '', args, { encoding: 'utf8', timeout: 30_000 });
}

const said = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' }).stdout;

const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** `emb` is the third column from the end of what `pdffonts` knows of a font, before `sub`, `uni` and the object's two numbers. */
const fontsOf = (pdf: string) =>
  said('pdffonts', pdf)
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => ({ embedded: line.trim().split(/\s+/).at(-5) === 'yes' }));

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

test('the same frozen notice is the same bytes: saved twice in the window, and by another process', async ({ start, data }) => {
  const [first, second, html, other] = ['first.pdf', 'second.pdf', 'paper.html', 'other.pdf'].map((name) =>
    path.join(data, name),
  );
  const desk = await start('--demo', '--at=/papers');
  const { window } = desk;
  await window.getByRole('button', { name: '通知2026-0001' }).click();
  const save = async (file: string) => {
    await answerSaveDialog(desk, file);
    await window.getByRole('button', { name: '存为PDF' }).click();
    await expect(window.getByText(`已保存到 ${file}`)).toBeVisible();
  };
  await save(first as string);
  const issued = await window.evaluate(async () => {
    const told = async (name: string, input: object) => {
      const reply = JSON.parse(await globalThis.window.desk.invoke(name, input));
      if (!reply.ok) throw new Error(name);
      return reply.value;
    };
    const { rows } = (await told('papers.list', {})) as { rows: { id: number; issuedAt: string }[] };
    const [{ id, issuedAt } = { id: 0, issuedAt: '' }] = rows;
    return { issuedAt, ...((await told('papers.html', { id })) as { html: string }) };
  });
  writeFileSync(html as string, issued.html);
  expect(toPdf(html as string, other as string, issued.issuedAt).status).toBe(0);
  await save(second as string);
  const [one, two, three] = [first, second, other].map((file) => digestOf(file as string));
  expect(two).toBe(one);
  expect(three).toBe(one);
  // Each sheet is one page, with its own number on it.
  const pages = said('pdftotext', first as string, '-').split('\f');
  const numbers = [...issued.html.matchAll(/<section [\s\S]*?aria-label="([^"]+)"/g)].map(([, number]) => number ?? '');
  expect(pages.slice(0, -1)).toEqual(numbers.map((number) => expect.stringContaining(number)));
  expect(said('pdfinfo', first as string)).not.toMatch(/Doorstep|Electron/i);
  // Made when it was issued, and not when it was saved.
  expect(said('pdfinfo', '-isodates', first as string)).toContain(`CreationDate:    ${issued.issuedAt.slice(0, 19)}Z`);
  expect(fontsOf(first as string).filter(({ embedded }) => !embedded)).toEqual([]);
  expect(fontsOf(first as string).length).toBeGreaterThan(0);
});
