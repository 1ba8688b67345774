import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Team, teamCategoryWords } from '../../../shared/features/teams';
import { dayWords, numberWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { type Ended, EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { soft } from '../../kit/soft';
import { StateWord } from '../../kit/state-word';
import { say, useFilter } from '../../session';
import { TeamForm } from './team-form';

type Acting = { act: 'amend' | 'end'; team: Team };

const columnsFor = (onSee: (team: Team) => void, onAct: ((acting: Acting) => void) | null): LedgerColumn<Team>[] => [
  {
    title: '服务队',
    width: '11rem',
    render: (_, team) => (
      <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => onSee(team)}>
        {team.name}
      </Button>
    ),
  },
  { title: '类别', width: '7rem', render: (_, { category }) => teamCategoryWords[category] },
  { title: '队长', width: '7rem', render: (_, { leader }) => leader?.name ?? soft('未定') },
  { title: '人数', width: '5rem', align: 'right', render: (_, { members }) => numberWords(members) },
  { title: '做什么', ellipsis: true, render: (_, { words }) => words || soft('—') },
  {
    title: '起止',
    width: '12rem',
    render: (_, { startedOn, endedOn }) =>
      endedOn ? <StateWord tone="quiet">{dayWords(endedOn)}解散</StateWord> : `${dayWords(startedOn)}起`,
  },
  ...(onAct
    ? [
        {
          title: '操作',
          width: '8rem',
          render: (_: never, team: Team) =>
            team.endedOn === null && (
              <>
                <Button type="link" size="small" aria-label={`修改${team.name}`} onClick={() => onAct({ act: 'amend', team })}>
                  修改
                </Button>
                <Button type="link" size="small" aria-label={`解散${team.name}`} onClick={() => onAct({ act: 'end', team })}>
                  解散
                </Button>
              </>
            ),
        },
      ]
    : []),
];

function EndTeam({ team, onClose }: { team: Team; onClose(): void }) {
  const action = useAction('teams.end');
  const end = async (ended: Ended) => {
    const reply = await action.act({ id: team.id, ...ended });
    if (!reply.ok) return;
    say(`${team.name}已解散，${reply.value.members}人的任期结束。`);
    onClose();
  };
  return (
    <EndForm
      title={`解散${team.name}`}
      act="解散"
      lead={`队里现在有${team.members}人，任期一起结束。队伍和任期都留在记录里。`}
      reasons={['并入别的队伍', '活动结束', '没有人参加']}
      dated="从哪天起解散"
      action={action}
      onEnd={(ended) => void end(ended)}
      onClose={onClose}
    />
  );
}

/** 服务队: each with its leader and how many are in it; its name opens its people. */
export function TeamsView({ views }: { views: ReactNode }) {
  const list = useQuery('teams.list', {});
  const [acting, setActing] = useState<Acting | { act: 'add' }>();
  const [, setFilter] = useFilter<object>('volunteers', {});
  const may = useMay();
  const navigate = useNavigate();
  const rows = list.value ?? [];
  const see = (team: Team) => {
    setFilter({ text: '', show: 'here', teamId: team.id, kind: null, skill: null });
    navigate('/volunteers');
  };
  const add = may('teams.add') && (
    <Button type="primary" onClick={() => setActing({ act: 'add' })}>
      建服务队
    </Button>
  );
  const close = () => setActing(undefined);
  return (
    <Page title="服务队" count={list.value && `共 ${rows.filter(({ endedOn }) => endedOn === null).length} 支`} actions={add}>
      <p>{views}</p>
      <PrintList list="teams" asked={{}} disabled={rows.length === 0} />
      <FailureNote failure={list.failure} />
      <LedgerTable
        style={{ minWidth: '56rem' }}
        columns={columnsFor(see, may('teams.amend') ? setActing : null)}
        rows={rows}
        empty={list.value ? <EmptyState words="一支队伍做一类事，一个人可以在几支队伍里。先建第一支。" action={add} /> : ' '}
      />
      {acting && acting.act !== 'end' && <TeamForm team={'team' in acting ? acting.team : null} onClose={close} />}
      {acting?.act === 'end' && <EndTeam team={acting.team} onClose={close} />}
    </Page>
  );
}
