import { Button } from 'antd';
import type { FormFill } from '../../../shared/features/forms';
import { reportTitle } from '../../../shared/features/reports';
import { periodWords } from '../../../shared/rules/period';
import { instantWords, numberWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Pager, usePages } from '../../kit/pager';
import { say } from '../../session';
import look from './forms.module.css';

const PAGE = 20;

/** Writes out what was filled; the same bytes every time. */
export function useSaveFill() {
  const save = useAction('forms.saveFill');
  const out = async (id: number) => {
    const reply = await save.act({ id });
    if (reply.ok && reply.value.outcome === 'saved') say(`已保存到 ${reply.value.path}`);
  };
  return { ...save, out };
}

/** What was filled of a form, the latest first. */
export function Fills({ id }: { id: number }) {
  const pages = usePages<number>(`fills ${id}`);
  const list = useQuery('forms.fills', { id, after: pages.after, size: PAGE });
  const save = useSaveFill();
  const may = useMay()('forms.saveFill');
  const rows = list.value?.rows ?? [];
  const columns: LedgerColumn<FormFill>[] = [
    {
      title: '填好的',
      render: (_, { period, version, draft }) => `${reportTitle(periodWords(period), version)}${draft ? '（草稿）' : ''}`,
    },
    { title: '没有数', width: '6rem', align: 'right', render: (_, { lacking }) => (lacking === 0 ? '' : `${lacking}格`) },
    { title: '填表', width: '17rem', render: (_, { by, at }) => `${by} ${instantWords(at)}` },
    { title: '校验码', width: '9rem', render: (_, { sha256 }) => sha256.slice(0, 12) },
    {
      title: '文件',
      width: '7rem',
      render: (_, fill) =>
        fill.people !== null ? (
          <span className="soft">名单{numberWords(fill.people)}人，不留底</span>
        ) : may ? (
          <Button size="small" aria-label={`存出来：${fill.name}`} onClick={() => void save.out(fill.id)}>
            存出来
          </Button>
        ) : null,
    },
  ];
  return (
    <section className={look.fills} aria-label="填好的">
      <FailureNote failure={save.failure ?? list.failure} />
      <LedgerTable columns={columns} rows={rows} empty="还没有填过。选一期的数，看好了点“填好存出来”。" />
      <Pager pages={pages} size={PAGE} shown={rows.length} total={null} next={list.value?.next ?? null} measure="份" />
    </section>
  );
}
