import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Partner, type Project, partnerKindWords, type Venue } from '../../../shared/features/projects';
import { dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { soft } from '../../kit/soft';
import { StateWord } from '../../kit/state-word';
import { CardSection } from '../residents/card-section';
import { EndThing, type Thing } from './end-thing';
import { PartnerForm, VenueForm } from './place-forms';
import { ProjectForm } from './project-form';

type Ended = { id: number; name: string; endedOn: string | null };
type Stop = ((thing: Thing) => void) | null;

/** The last column: what ended says so, what is in use can be ended. */
const stopColumn = <R extends Ended>(kind: Thing['kind'], stop: Stop, change?: (row: R) => void): LedgerColumn<R> => ({
  title: '状态',
  width: '12rem',
  render: (_, row) => {
    if (row.endedOn !== null) return <StateWord tone="quiet">{dayWords(row.endedOn)}停用</StateWord>;
    if (!stop) return '在用';
    return (
      <>
        {change && (
          <Button type="link" size="small" aria-label={`修改${row.name}`} onClick={() => change(row)}>
            修改
          </Button>
        )}
        <Button
          type="link"
          size="small"
          aria-label={`停用${row.name}`}
          onClick={() => stop({ kind, id: row.id, name: row.name })}
        >
          停用
        </Button>
      </>
    );
  },
});

const projectColumns = (stop: Stop, change: (row: Project) => void): LedgerColumn<Project>[] => [
  { title: '项目', width: '12rem', dataIndex: 'name' },
  {
    title: '和谁一起',
    ellipsis: true,
    render: (_, { partners }) =>
      partners.map(({ name, words }) => (words ? `${name}（${words}）` : name)).join('、') || soft('还没有伙伴'),
  },
  { title: '办了', width: '6rem', align: 'right', render: (_, { held }) => `${numberWords(held)} 次` },
  { title: '到场', width: '7rem', align: 'right', render: (_, { attended }) => `${numberWords(attended)} 人次` },
  stopColumn('project', stop, change),
];

const venueColumns = (stop: Stop): LedgerColumn<Venue>[] => [
  { title: '阵地', width: '12rem', dataIndex: 'name' },
  { title: '说明', ellipsis: true, render: (_, { words }) => words || soft('—') },
  {
    title: '能容',
    width: '6rem',
    align: 'right',
    render: (_, { room }) => (room === null ? soft('未填') : `${numberWords(room)} 人`),
  },
  { title: '办了', width: '7rem', align: 'right', render: (_, { held }) => `${numberWords(held)} 次` },
  stopColumn('venue', stop),
];

const partnerColumns = (stop: Stop): LedgerColumn<Partner>[] => [
  { title: '伙伴', width: '12rem', dataIndex: 'name' },
  { title: '类别', width: '8rem', render: (_, { kind }) => partnerKindWords[kind] },
  { title: '联系人', ellipsis: true, render: (_, { contact }) => contact || soft('未填') },
  { title: '电话', width: '10rem', render: (_, { phone }) => phone ?? soft('未填') },
  stopColumn('partner', stop),
];

type Open =
  | { form: 'project'; project: Project | null }
  | { form: 'venue' }
  | { form: 'partner' }
  | { form: 'end'; thing: Thing };

const Forms = ({ open, onClose }: { open: Open; onClose(): void }) => {
  if (open.form === 'project') return <ProjectForm project={open.project} onClose={onClose} />;
  if (open.form === 'venue') return <VenueForm onClose={onClose} />;
  return open.form === 'partner' ? <PartnerForm onClose={onClose} /> : <EndThing thing={open.thing} onClose={onClose} />;
};

/** 项目, 阵地, 伙伴: what is done together, where, with whom. */
export function ProjectsView({ views }: { views: ReactNode }) {
  const [projects, venues, partners] = [
    useQuery('projects.list', {}),
    useQuery('projects.venues', {}),
    useQuery('projects.partners', {}),
  ];
  const [open, setOpen] = useState<Open>();
  const acting = useMay()('projects.add');
  const stop = acting ? (thing: Thing) => setOpen({ form: 'end', thing }) : null;
  const add = (words: string, next: Open) => acting && <Button onClick={() => setOpen(next)}>{words}</Button>;
  return (
    <Page title="项目、阵地和伙伴">
      <p>{views}</p>
      <PrintList list="projects" asked={{}} disabled={!projects.value?.length} />
      <FailureNote failure={projects.failure ?? venues.failure ?? partners.failure} />
      <CardSection title="项目" action={add('加项目', { form: 'project', project: null })}>
        <LedgerTable
          columns={projectColumns(stop, (project) => setOpen({ form: 'project', project }))}
          rows={projects.value ?? []}
          empty={projects.value ? '和社工、社会组织一起做的事，登记成项目；活动挂在项目下面。' : ' '}
        />
      </CardSection>
      <CardSection title="阵地" action={add('加阵地', { form: 'venue' })}>
        <LedgerTable
          columns={venueColumns(stop)}
          rows={venues.value ?? []}
          empty={venues.value ? '广场、大讲堂、活动室：登记以后，安排活动时会看有没有冲突。' : ' '}
        />
      </CardSection>
      <CardSection title="伙伴" action={add('加伙伴', { form: 'partner' })}>
        <LedgerTable
          columns={partnerColumns(stop)}
          rows={partners.value ?? []}
          empty={partners.value ? '社工机构、学校、商户，谁一起做就登记谁。' : ' '}
        />
      </CardSection>
      {open && <Forms open={open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}
