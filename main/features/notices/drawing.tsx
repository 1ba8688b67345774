// A notice as sheets: one copy to look at, or all of them with the list on top.
import type { ReactElement } from 'react';
import { filledRich, filledText, type Values } from '../../../shared/rules/notice-variables';
import type { PaperFormat } from '../../../shared/rules/paper-size';
import { dayWords } from '../../../shared/text';
import { callCode } from '../../documents/call-code';
import { phoneWords } from '../../documents/phone-words';
import { renderDocument } from '../../documents/render';
import type { Reader } from '../../powers';
import type { SheetToPost } from '../postings/queries';
import type { Content } from './body';
import { type CoverRow, coverSheets } from './cover';
import { type Filling, fillingOf, type Target } from './filling';
import { aimOf, contentOf, copiesIn, type NoticeLine } from './finding';
import { roomOf } from './layout';
import { copySheets, type NoticeSheets, noticeDocument } from './notice.document';

/** Stands where the number will be, as long as there is none. */
const NO_NUMBER = '通知（草稿）';

const formatIn = ({ paper, landscape }: NoticeLine): PaperFormat => ({ paper, landscape: landscape === 1 });

/** What a copy says, by what its variables stand for. */
function contentsFor(notice: NoticeLine, { station }: Filling, issuedOn: string): (values: Values) => Content {
  const content = contentOf(notice);
  return (values) => ({
    title: filledText(notice.title, values),
    content: filledRich(content, values),
    letterhead: notice.letterhead === 1 ? station.name : null,
    seal: notice.seal,
    closing: [filledText(notice.issuer, values), dayWords(issuedOn)],
  });
}

function sheetsOf(notice: NoticeLine, { station }: Filling, number: string): NoticeSheets {
  const until = notice.takeDownOn === null ? '' : `张贴到${dayWords(notice.takeDownOn)}\n`;
  const phone = notice.phone === '' ? '' : `电话：${phoneWords(notice.phone)}`;
  const calls = notice.code === 'call' && notice.phone !== '';
  return {
    title: `${notice.title} ${number}`,
    format: formatIn(notice),
    code: calls ? callCode({ name: notice.issuer, phone: notice.phone }, number) : `家门口 ${number}\n${station.name}`,
    call: `${until}${phone}`,
  };
}

const unitWords = (target: Target | null) => (target ? `${target.building} ${target.unit}` : '');

/** One copy as it will be, of a unit or for a board. */
export async function previewOf(db: Reader, notice: NoticeLine, unitId: number | null, today: string) {
  const filling = await fillingOf(db, notice, today);
  const target = filling.targets.find((one) => one.unitId === unitId) ?? null;
  const content = contentsFor(notice, filling, today)(filling.valuesFor(target));
  const sheets = sheetsOf(notice, filling, NO_NUMBER);
  const drawn = copySheets([{ number: NO_NUMBER, unit: unitWords(target), content }], sheets).flat();
  return { html: renderDocument(noticeDocument(sheets, drawn)), sheets: drawn.length };
}

/** Copies of one unit, or of the boards (null). */
export type Batch = { target: Target | null; copies: number; firstCopy: number };

/** In house order, boards last; copies are counted through. */
export function batchesOf(notice: NoticeLine, targets: readonly Target[]): Batch[] {
  let next = 1;
  const { board } = aimOf(notice);
  const all = [
    ...targets.map((target) => ({ target, copies: target.copies })),
    ...(board > 0 ? [{ target: null, copies: board }] : []),
  ];
  return all.map(({ target, copies }) => {
    const firstCopy = next;
    next += copies;
    return { target, copies, firstCopy };
  });
}

const coverRow = ({ target, copies, firstCopy }: Batch): CoverRow => ({
  copies: copies > 1 ? `${firstCopy}–${firstCopy + copies - 1}` : `${firstCopy}`,
  building: target?.building ?? '公告栏',
  unit: target?.unit ?? '',
  count: copies,
  chief: target?.chief?.name ?? '',
});

/** A list on top where there is something to sort out. */
function coverOf(notice: NoticeLine, { station }: Filling, number: string, batches: readonly Batch[]): ReactElement[] {
  if (batches.length < 2) return [];
  const until = notice.takeDownOn === null ? '' : `，张贴到${dayWords(notice.takeDownOn)}`;
  const facts = [`共${copiesIn(aimOf(notice))}份，${batches.filter(({ target }) => target).length}个单元${until}。`];
  const title = `${number}　${notice.title}`;
  return coverSheets({ number, from: station.name, title, facts, rows: batches.map(coverRow) }, roomOf(formatIn(notice)));
}

/** All copies under one number, the list on top. */
export async function batchOf(db: Reader, notice: NoticeLine, number: string, today: string) {
  const filling = await fillingOf(db, notice, today);
  const batches = batchesOf(notice, filling.targets);
  const contentFor = contentsFor(notice, filling, today);
  const copies = batches.flatMap(({ target, copies: count, firstCopy }) => {
    const content = contentFor(filling.valuesFor(target));
    const copy = { unit: unitWords(target), content, unitId: target?.unitId ?? null, chief: target?.chief ?? null };
    return Array.from({ length: count }, (_, at) => ({ ...copy, number: `${number}-${firstCopy + at}` }));
  });
  const sheets = sheetsOf(notice, filling, number);
  const cover = coverOf(notice, filling, number, batches);
  const drawn = copySheets(copies, sheets);
  let page = cover.length + 1;
  const toPost = copies.map(({ unit, unitId, chief, number: own }, at): SheetToPost => {
    const [firstPage, pages] = [page, drawn[at]?.length ?? 0];
    page += pages;
    return { number: own, firstPage, pages, unitId, chief, place: unit.replace(' ', '') || '小区公告栏', copies: 1 };
  });
  const all = [...cover, ...drawn.flat()];
  return { html: renderDocument(noticeDocument(sheets, all)), sheets: all.length, batches, toPost };
}
