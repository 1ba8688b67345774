// 通知 counted: what was issued, and in how many copies.
import type { FigureRow } from '../../../shared/features/summary';
import { dayInChina } from '../../../shared/text';
import { type Counted, type IndicatorSource, instantsOf, type RowsWanted } from '../../indicator';
import type { Reader } from '../../powers';

function issued(db: Reader, counted: Counted) {
  const { from, until } = instantsOf(counted);
  return db.selectFrom('notice').where('notice.issuedAt', '>=', from).where('notice.issuedAt', '<', until);
}

async function issuedRows(db: Reader, counted: Counted, { after, size }: RowsWanted): Promise<FigureRow[]> {
  const rows = await issued(db, counted)
    .select(['id', 'issuedAt', 'number', 'title'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(size)
    .execute();
  return rows.map(({ id, issuedAt, number, title }) => ({
    ...{ id, day: issuedAt === null ? counted.to : dayInChina(issuedAt), to: `/notices/${id}` },
    words: `${number ?? ''} ${title}`.trim(),
  }));
}

export const noticeIndicators: IndicatorSource = {
  group: '通知',
  needs: 'notices.list',
  indicators: {
    'notices.issued': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '发出通知', measure: '份' },
      definition: '期内发出并编号的通知；同一份印多少张都算一份，撤回重发的各算一份。',
    },
    'notices.copies': {
      ...{ version: 1, validFrom: '2026-01-01', counts: 'during', name: '通知张数', measure: '张' },
      definition: '期内发出的通知一共几份样张，每个单元、公告栏按定好的份数算；重印的不重复算。',
    },
  },
  async count(db, counted) {
    const notices = await issued(db, counted)
      .select(({ fn }) => fn.countAll<number>().as('many'))
      .executeTakeFirstOrThrow();
    const copies = await issued(db, counted)
      .innerJoin('noticeUnit', 'noticeUnit.noticeId', 'notice.id')
      .select(({ fn }) => fn.sum<number | null>('noticeUnit.copies').as('many'))
      .executeTakeFirstOrThrow();
    return { 'notices.issued': notices.many, 'notices.copies': copies.many ?? 0 };
  },
  async byBuilding(db, counted) {
    const rows = await issued(db, counted)
      .innerJoin('noticeUnit', 'noticeUnit.noticeId', 'notice.id')
      .innerJoin('unit', 'unit.id', 'noticeUnit.unitId')
      .groupBy('unit.buildingId')
      .select(({ fn }) => ['unit.buildingId as buildingId', fn.sum<number>('noticeUnit.copies').as('value')])
      .execute();
    return rows.map((row) => ({ ...row, code: 'notices.copies' }));
  },
  rows: { 'notices.issued': issuedRows, 'notices.copies': issuedRows },
};
