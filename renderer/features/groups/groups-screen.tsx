import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type CareGroup, type GroupFigures, SOON_DAYS } from '../../../shared/features/groups';
import { dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { soft } from '../../kit/soft';
import { StateWord } from '../../kit/state-word';
import look from '../residents/card.module.css';
import { GroupPage } from './group-page';

const GroupForm = later(() => import('./group-form').then((m) => m.GroupForm));
const EndGroup = later(() => import('./group-end').then((m) => m.EndGroup));

type Row = CareGroup & { figures: GroupFigures | undefined };
export type GroupActing = 'amend' | 'end' | 'resume';

/** Never rounded up: not everybody is 99 %, not 100. */
const share = (part: number, whole: number) => `${Math.floor((part * 100) / whole)}%`;

function TermWords({ figures }: { figures: GroupFigures }) {
  if (figures.lapsed > 0) return <StateWord tone="late">{figures.lapsed}人已到期</StateWord>;
  if (figures.expiring > 0) return <StateWord tone="soon">{`${figures.expiring}人${SOON_DAYS}天内到期`}</StateWord>;
  return soft('—');
}

const Name = ({ group }: { group: CareGroup }) => (
  <>
    <Link to={`/groups/${group.id}`}>{group.name}</Link>
    {group.sealed && <span className="soft small"> 保密</span>}
  </>
);

const columnsFor = (onAct: ((act: GroupActing, group: CareGroup) => void) | null): LedgerColumn<Row>[] => [
  { title: '类别', width: '11rem', render: (_, row) => <Name group={row} /> },
  { title: '口径', ellipsis: true, render: (_, row) => <span title={row.definition}>{row.definition}</span> },
  {
    title: '人数',
    width: '5rem',
    align: 'right',
    render: (_, { figures }) => (figures ? numberWords(figures.people) : soft('停用')),
  },
  {
    title: '资料齐全',
    width: '6rem',
    align: 'right',
    render: (_, { figures }) => (figures && figures.people > 0 ? share(figures.complete, figures.people) : soft('—')),
  },
  {
    title: '最近联系',
    width: '10rem',
    render: (_, { figures }) => (figures?.lastContactOn ? dayWords(figures.lastContactOn) : soft('没有')),
  },
  { title: '到期', width: '9rem', render: (_, { figures }) => figures && <TermWords figures={figures} /> },
  ...(onAct
    ? [
        {
          title: '操作',
          width: '8rem',
          render: (_: never, row: Row) => (
            <>
              <Button
                type="link"
                size="small"
                className={look.flush ?? ''}
                aria-label={`修改${row.name}`}
                onClick={() => onAct('amend', row)}
              >
                修改
              </Button>
              {row.endedOn === null ? (
                <Button type="link" size="small" aria-label={`停用${row.name}`} onClick={() => onAct('end', row)}>
                  停用
                </Button>
              ) : (
                <Button type="link" size="small" aria-label={`恢复${row.name}`} onClick={() => onAct('resume', row)}>
                  恢复
                </Button>
              )}
            </>
          ),
        },
      ]
    : []),
];

function GroupsList() {
  const kinds = useQuery('groups.kinds', {});
  const figures = useQuery('groups.overview', {});
  const [acting, setActing] = useState<{ act: GroupActing | 'add'; group: CareGroup | null }>();
  const may = useMay();
  const byId = new Map((figures.value ?? []).map((row) => [row.id, row]));
  const rows = (kinds.value ?? []).map((kind): Row => ({ ...kind, figures: byId.get(kind.id) }));
  const close = () => setActing(undefined);
  const add = may('groups.add') && (
    <Button type="primary" onClick={() => setActing({ act: 'add', group: null })}>
      添加类别
    </Button>
  );
  return (
    <Page title="特殊群体" count={kinds.value && `共 ${rows.length} 类`} actions={add}>
      <FailureNote failure={kinds.failure ?? figures.failure} />
      <LedgerTable
        style={{ minWidth: '56rem' }}
        columns={columnsFor(may('groups.amend') ? (act, group) => setActing({ act, group }) : null)}
        rows={figures.value ? rows : []}
        empty=" "
      />
      <p className="soft small">资料齐全：要填的几项都填了的人数占比，只舍不入。到期的人当天起不再计入人数，这里单独列出。</p>
      {acting && (acting.act === 'add' || acting.act === 'amend') && <GroupForm group={acting.group} onClose={close} />}
      {acting?.group && (acting.act === 'end' || acting.act === 'resume') && (
        <EndGroup group={acting.group} people={byId.get(acting.group.id)?.people ?? 0} onClose={close} />
      )}
    </Page>
  );
}

/** 特殊群体: the groups, or the people of one. */
export function GroupsScreen() {
  const { id } = useParams();
  return id ? <GroupPage id={Number(id)} /> : <GroupsList />;
}
