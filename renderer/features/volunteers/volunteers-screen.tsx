import { Segmented } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from '../../desk';
import { later } from '../../kit/later';
import { VolunteersList } from './volunteers-list';

const VolunteerPage = later(() => import('./volunteer-page').then((m) => m.VolunteerPage));
const TeamsView = later(() => import('./teams-view').then((m) => m.TeamsView));
const CommendationsView = later(() => import('../records/commendations-view').then((m) => m.CommendationsView));
const LeadsView = later(() => import('./leads-view').then((m) => m.LeadsView));

/** 名册, 服务队, 想参加, 表彰: lists of the same people. */
function Views({ view, onView }: { view: string; onView(view: string): void }) {
  const waiting = useQuery('leads.list', {}).value?.length ?? 0;
  return (
    <Segmented
      aria-label="看什么"
      value={view === 'expiring' ? 'all' : view}
      onChange={onView}
      options={[
        { value: 'all', label: '名册' },
        { value: 'teams', label: '服务队' },
        { value: 'leads', label: waiting > 0 ? `想参加 ${waiting}人` : '想参加' },
        { value: 'commendations', label: '表彰' },
      ]}
    />
  );
}

/** 志愿者: the lists, or one volunteer as a page. */
export function VolunteersScreen() {
  const { id } = useParams();
  const [search, setSearch] = useSearchParams();
  if (id) return <VolunteerPage id={Number(id)} />;
  const view = search.get('view') ?? 'all';
  const views = <Views view={view} onView={(next) => setSearch({ view: next }, { replace: true })} />;
  if (view === 'teams') return <TeamsView views={views} />;
  if (view === 'commendations') return <CommendationsView views={views} />;
  return view === 'leads' ? (
    <LeadsView views={views} />
  ) : (
    <VolunteersList key={view} views={views} expiring={view === 'expiring'} />
  );
}
