import { useParams } from 'react-router';
import { later } from '../../kit/later';
import { useViews } from '../../kit/views';
import { MonthView } from './month-view';

const ActivityPage = later(() => import('./activity-page').then((m) => m.ActivityPage));
const ProjectsView = later(() => import('./projects-view').then((m) => m.ProjectsView));

const views = [
  { value: 'month', label: '活动' },
  { value: 'projects', label: '项目、阵地和伙伴' },
] as const;

/** 活动: by month; projects with their venues and partners; or one activity as a page. */
export function ActivitiesScreen() {
  const { id } = useParams();
  const { view, choice } = useViews(views);
  if (id) return <ActivityPage id={Number(id)} />;
  return view === 'projects' ? <ProjectsView views={choice} /> : <MonthView views={choice} />;
}
