import { useParams } from 'react-router';
import { later } from '../../kit/later';
import { useViews } from '../../kit/views';
import { MonthView } from './month-view';

const MeetingPage = later(() => import('./meeting-page').then((m) => m.MeetingPage));
const SeriesView = later(() => import('./series-view').then((m) => m.SeriesView));
const TopicsView = later(() => import('./topics-view').then((m) => m.TopicsView));

const views = [
  { value: 'month', label: '会议' },
  { value: 'series', label: '例会和系列' },
  { value: 'topics', label: '议题' },
] as const;

/** 会议: by month, by series, what waits to be talked about; or one meeting as a page. */
export function MeetingsScreen() {
  const { id } = useParams();
  const { view, choice } = useViews(views);
  if (id) return <MeetingPage key={id} id={Number(id)} />;
  if (view === 'series') return <SeriesView views={choice} />;
  return view === 'topics' ? <TopicsView views={choice} /> : <MonthView views={choice} />;
}
