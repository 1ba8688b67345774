import { Button } from 'antd';
import { useState } from 'react';
import type { Sweep, SweepBoard, SweepCounts } from '../../../shared/features/sweep-shapes';
import { sweepUnit } from '../../../shared/features/sweep-words';
import { numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { StateWord } from '../../kit/state-word';
import { Progress } from './sweeps-table';
import { cameIn } from './words';

const ChatText = later(() => import('./chat-text').then((m) => m.ChatText));

type Row = { id: number; building: string; unit: string; chief: string | null; counts: SweepCounts };

const rowsOf = (board: SweepBoard): Row[] => board.flatMap(({ building, units }) => units.map((unit) => ({ building, ...unit })));

const figure = (value: number, tone?: 'late' | 'soon') =>
  value === 0 ? (
    <span className="soft">—</span>
  ) : tone ? (
    <StateWord tone={tone}>{numberWords(value)}</StateWord>
  ) : (
    numberWords(value)
  );

type Props = { card: Sweep; onUnit?(unitId: number): void };

/** Every unit with how far it is; one that is not complete has its words for the chat group. */
export function Board({ card, onUnit }: Props) {
  const may = useMay();
  const board = useQuery('sweeps.board', { id: card.id });
  const [texting, setTexting] = useState<Row>();
  const open = card.endedOn === null && may('sweeps.handOutText');
  const columns: LedgerColumn<Row>[] = [
    {
      title: '单元',
      render: (_, { id, building, unit }) =>
        onUnit ? (
          <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => onUnit(id)}>
            {building}
            {unit}
          </Button>
        ) : (
          building + unit
        ),
    },
    { title: '楼栋长', width: '9rem', render: (_, { chief }) => chief ?? <span className="soft">没有</span> },
    {
      title: '收到',
      width: '14rem',
      render: (_, { counts }) => <Progress done={cameIn(counts)} all={counts.all} unit={sweepUnit[card.asks]} />,
    },
    { title: '没填全', width: '6rem', align: 'right', render: (_, { counts }) => figure(counts.by.partial, 'soon') },
    { title: '矛盾', width: '6rem', align: 'right', render: (_, { counts }) => figure(counts.by.conflict, 'late') },
    { title: '没联系上', width: '7rem', align: 'right', render: (_, { counts }) => figure(counts.by.notReached) },
    { title: '还没有', width: '6rem', align: 'right', render: (_, { counts }) => figure(counts.by.open) },
    ...(open
      ? [
          {
            title: '微信群',
            width: '8rem',
            render: (_: never, row: Row) =>
              row.counts.by.done + row.counts.by.gone < row.counts.all && (
                <Button size="small" onClick={() => setTexting(row)} aria-label={`${row.building}${row.unit}接龙文字`}>
                  接龙文字
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <FailureNote failure={board.failure} />
      <LedgerTable style={{ minWidth: '60rem' }} columns={columns} rows={rowsOf(board.value ?? [])} empty=" " />
      {texting && (
        <ChatText
          id={card.id}
          unitId={texting.id}
          where={texting.building + texting.unit}
          onClose={() => setTexting(undefined)}
        />
      )}
    </>
  );
}
