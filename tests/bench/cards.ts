// 200 contact cards to one PDF, against a bare document of 200 pages through the same kind of window. Ours counts from the
// figures in the ledger: laying the cards out as HTML is part of it.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { BuildingPlan } from '../../shared/features/estate';
import { median, percentile, type Result } from './measure';
import { unsandboxed } from './sandbox';
import { openBenchStation } from './station';

const CARDS = 200;
const ROUNDS = 11;

/** 50 buildings of four units. */
const plan = (building: number): Partial<BuildingPlan> => ({
  building: `${building}号楼`,
  units: [1, 2, 3, 4].map((unit) => ({
    unit: `${unit}单元`,
    floors: 6,
    perFloor: 2,
    basements: 0,
    skipFloors: [],
    skipDoors: [],
  })),
});

const bareDocument = (page: string) =>
  `<!doctype html><meta charset="utf-8"><style>@page{size:A4;margin:20mm}section{break-after:page}</style>${page.repeat(CARDS)}`;
/** The least a page can say. */
const threeLines = '<section><h1>楼栋长联系卡</h1><p>3号楼 1单元</p><p>王秀英 029-86000000</p></section>';

/** The words of the first card, a paragraph each, without its layout and its code. */
const sameWords = (html: string) => {
  const card = /<section class="sheet card">(.*?)<\/section>/s.exec(html)?.[1] ?? '';
  const lines = card
    .replace(/<[^>]+>/g, '\n')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return `<section>${lines.map((line) => `<p>${line}</p>`).join('')}</section>`;
};

async function issue(station: Awaited<ReturnType<typeof openBenchStation>>): Promise<{ html: string; ms: number }> {
  const began = performance.now();
  const paper = (await station.ask('papers.issueContactCards', { unitIds: null })) as { id: number; sheets: number };
  const { html } = (await station.ask('papers.html', { id: paper.id })) as { html: string };
  const ms = performance.now() - began;
  if (paper.sheets !== CARDS) throw new Error(`${paper.sheets} cards instead of ${CARDS}`);
  return { html, ms };
}

async function layOut(): Promise<{ html: string; ms: number }> {
  const station = await openBenchStation();
  try {
    for (let building = 1; building <= CARDS / 4; building += 1) await station.ask('estate.addBuilding', plan(building));
    const rows = (await station.ask('chiefs.list', {})) as { buildingId: number; unitId: number }[];
    for (const { buildingId, unitId } of rows) {
      await station.ask('chiefs.appoint', { buildingId, unitId, name: '王秀英', phone: '13800001111', on: '2026-11-22' });
    }
    const times: number[] = [];
    let last = await issue(station);
    for (let round = 0; round < ROUNDS; round += 1) {
      last = await issue(station);
      times.push(last.ms);
    }
    return { html: last.html, ms: median(times) };
  } finally {
    await station.discard();
  }
}

/** `folder` may be written; `project` is its root. */
export async function cardsBench(electron: string, project: string, folder: string): Promise<Result[]> {
  const { html, ms } = await layOut();
  const documents = { ours: html, three: bareDocument(threeLines), same: bareDocument(sameWords(html)) };
  const files = Object.entries(documents).map(([name, text]) => {
    const file = path.join(folder, `${name}.html`);
    writeFileSync(file, text);
    return file;
  });
  const script = path.join(project, 'tests/bench/bare/paper.mjs');
  const { stdout } = await promisify(execFile)(electron, [
    ...unsandboxed,
    script,
    `--files=${files.join(',')}`,
    `--rounds=${ROUNDS}`,
  ]);
  const [paper = [], three = [], same = []] = JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as number[][];
  const against = (bare: readonly number[], yardstick: string): Result => {
    const ratios = paper.map((one, round) => (one + ms) / (bare[round] as number));
    const [low, high] = [percentile(ratios, 0.05), percentile(ratios, 0.95)];
    const [ours, theirs] = [median(paper) + ms, median(bare)];
    return {
      name: '200 contact cards to one PDF',
      yardstick,
      goal: 1.2,
      ours,
      theirs,
      ratio: median(ratios),
      low,
      high,
      met: low <= 1.2,
    };
  };
  return [
    against(three, 'bare document of 200 pages, three lines each'),
    against(same, 'bare document of 200 pages with the same words'),
  ];
}
