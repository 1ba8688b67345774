// One notice for 200 stairwells, each sheet with its own unit, chief and phone, to one PDF: against a bare document of 200 pages
// with the same words, and against the same sheets as 200 documents, each loaded and printed by itself.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { NoticeDraft } from '../../shared/features/notices';
import { median, percentile, type Result } from './measure';
import { unsandboxed } from './sandbox';
import { openBenchStation } from './station';

const UNITS = 200;
const ROUNDS = 11;
/** So many of the 200 single ones stand in each round, beside ours: what slows the machine down slows both. */
const SINGLES = Math.ceil(UNITS / ROUNDS);

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const content = JSON.stringify({
  type: 'doc',
  content: [
    paragraph('{{楼栋}}{{单元}}的邻居：'),
    paragraph('因更换水泵，明天上午九点到下午五点停水。请提前存水，出门关好水龙头。'),
    paragraph('有事请找楼栋长{{楼栋长}}，或打电话到工作站。'),
  ],
});

type Card = NoticeDraft & { id: number; revision: number };
const fields = ['fills', 'paper', 'landscape', 'letterhead', 'seal', 'code', 'phone', 'issuer', 'aim'] as const;

type Station = Awaited<ReturnType<typeof openBenchStation>>;

/** The estate: 50 buildings of four units, each unit with its chief. */
async function build(station: Station): Promise<number[]> {
  const units = [1, 2, 3, 4].map((unit) => ({ unit: `${unit}单元`, floors: 1, perFloor: 1 }));
  for (let building = 1; building <= UNITS / 4; building += 1)
    await station.ask('estate.addBuilding', { building: `${building}号楼`, units });
  const rows = (await station.ask('chiefs.list', {})) as { buildingId: number; unitId: number }[];
  for (const { buildingId, unitId } of rows)
    await station.ask('chiefs.appoint', { buildingId, unitId, name: '王秀英', phone: '13800001111', on: '2026-11-22' });
  return rows.map(({ unitId }) => unitId);
}

/** A notice written and looked at, ready to go out. */
async function written(station: Station, unitIds: readonly number[]): Promise<{ id: number; revision: number }> {
  const { id } = (await station.ask('notices.begin', { kind: 'blank' })) as { id: number };
  const card = (await station.ask('notices.card', { id })) as Card;
  const same = Object.fromEntries(fields.map((field) => [field, card[field]]));
  const aim = { ...card.aim, units: unitIds.map((unitId) => ({ unitId, copies: 1 })) };
  const draft = { ...same, aim, content, title: '停水通知', takeDownOn: '2026-11-30' };
  const { revision } = (await station.ask('notices.keep', { id, revision: card.revision, draft })) as { revision: number };
  await station.ask('notices.checkAlone', { id, revision });
  return { id, revision };
}

/** Issuing counts: freezing 200 sheets and entering 200 postings is part of it. */
async function issued(station: Station, notice: { id: number; revision: number }): Promise<{ html: string; ms: number }> {
  const began = performance.now();
  const paper = (await station.ask('notices.issue', notice)) as { id: number };
  const { html } = (await station.ask('papers.html', { id: paper.id })) as { html: string };
  return { html, ms: performance.now() - began };
}

async function layOut(): Promise<{ html: string; ms: number }> {
  const station = await openBenchStation();
  try {
    const unitIds = await build(station);
    const times: number[] = [];
    let last = await issued(station, await written(station, unitIds));
    for (let round = 0; round < ROUNDS; round += 1) {
      last = await issued(station, await written(station, unitIds));
      times.push(last.ms);
    }
    return { html: last.html, ms: median(times) };
  } finally {
    await station.discard();
  }
}

/** The words of each sheet, a paragraph each, without layout and code. */
const barePages = (html: string): string[] =>
  html
    .split('<section ')
    .slice(1)
    .map((sheet) => {
      const lines = `<${sheet}`.replace(/<[^>]+>/g, '\n').split('\n');
      return `<section>${lines.flatMap((line) => (line.trim() === '' ? [] : [`<p>${line}</p>`])).join('')}</section>`;
    });

const bareDocument = (pages: readonly string[]) =>
  `<!doctype html><meta charset="utf-8"><style>@page{size:A4;margin:20mm}section{break-after:page}section:last-child{break-after:auto}</style>${pages.join('')}`;

/** The same document with its last sheet alone: what printing stairwell by stairwell would load each time. */
function lastSheet(html: string): string {
  const [head = '', ...sheets] = html.split('<section ');
  return `${head}<section ${sheets.at(-1) ?? ''}`;
}

type Window = { electron: string; project: string };

/** Milliseconds of each file, round by round, in one warm window. */
async function timed({ electron, project }: Window, files: readonly string[], rounds: number): Promise<number[][]> {
  const script = path.join(project, 'tests/bench/bare/paper.mjs');
  const { stdout } = await promisify(execFile)(electron, [
    ...unsandboxed,
    script,
    `--files=${files.join(',')}`,
    `--rounds=${rounds}`,
  ]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as number[][];
}

/** `folder` may be written; `project` is its root. */
export async function noticesBench(electron: string, project: string, folder: string): Promise<Result[]> {
  const { html, ms } = await layOut();
  const pages = barePages(html);
  const documents = { ours: html, bare: bareDocument(pages), single: lastSheet(html) };
  const [ours = '', bare = '', single = ''] = Object.entries(documents).map(([name, text]) => {
    const file = path.join(folder, `notice-${name}.html`);
    writeFileSync(file, text);
    return file;
  });
  const singles = Array.from({ length: SINGLES }, () => single);
  const [paper = [], plain = [], ...ones] = await timed({ electron, project }, [ours, bare, ...singles], ROUNDS);
  const apart = paper.map((_, round) => (ones.reduce((sum, one) => sum + (one[round] ?? Number.NaN), 0) * UNITS) / SINGLES);
  const told = (yardstick: string, goal: number, theirs: readonly number[]): Result => {
    const ratios = paper.map((one, round) => (one + ms) / (theirs[round] ?? Number.NaN));
    const [low, high] = [percentile(ratios, 0.05), percentile(ratios, 0.95)];
    const name = `a notice for ${UNITS} stairwells to one PDF (${pages.length} pages)`;
    return {
      name,
      yardstick,
      goal,
      ours: median(paper) + ms,
      theirs: median(theirs),
      ratio: median(ratios),
      low,
      high,
      met: low <= goal,
    };
  };
  return [
    told(`bare document of ${pages.length} pages with the same words`, 1.2, plain),
    told(`the same sheets as ${UNITS} documents, each loaded and printed`, 1 / 20, apart),
  ];
}
