import { Segmented } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { later } from '../../kit/later';
import { MonthView } from './month-view';

const ActivityPage = later(() => import('./activity-page').then((m) => m.ActivityPage));
const ProjectsView = later(() => import('./projects-view').then((m) => m.ProjectsView));

const views = [
  { value: 'month', label: '活动' },
  { value: 'projects', label: '项目、阵地和伙伴' },
];

/** 活动: by month; projects with their venues and partners; or one activity as a page. */
export function ActivitiesScreen() {
  const { id } = useParams();
  const [search, setSearch] = useSearchParams();
  if (id) return <ActivityPage id={Number(id)} />;
  const view = search.get('view') ?? 'month';
  const choice = (
    <Segmented
      aria-label="看什么"
      options={views}
      value={view}
      onChange={(next) => setSearch({ view: next }, { replace: true })}
    />
  );
  return view === 'projects' ? <ProjectsView views={choice} /> : <MonthView views={choice} />;
}
