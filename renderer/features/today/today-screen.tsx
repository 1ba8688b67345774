import { Link } from 'react-router';
import type { Today } from '../../../shared/features/today';
import { dayWords, weekdayWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { afterPicture } from '../../kit/later';
import { Page } from '../../kit/page';
import { usePainted } from '../../kit/painted';
import { Doors } from './doors';
import { Figures } from './figures';
import { LastDrill } from './last-drill';
import { Lines } from './lines';
import { Recent } from './recent';
import './today.css';

const CheckupLine = afterPicture(
  () => import('./checkup-line').then((m) => m.CheckupLine),
  () => null,
);

/** 今日, home: what is asked for most, the station in five figures, what waits, what is missing, what was just done. */
export function TodayScreen() {
  const { value, failure } = useQuery('today.overview', {});
  usePainted('today', value !== undefined);
  return (
    <Page title="今日" count={value && `${dayWords(value.day)} ${weekdayWords(value.day)}`}>
      <FailureNote failure={failure} />
      <Doors />
      {value && <Overview today={value} />}
    </Page>
  );
}

/** Nobody is in the ledger yet, whatever the buildings already have. */
const isBare = (today: Today) =>
  today.waiting.length === 0 && today.figures.some(({ name, value }) => name === '居民' && value === 0);

function Overview({ today }: { today: Today }) {
  if (isBare(today)) return <Bare />;
  return (
    <>
      <Figures figures={today.figures} />
      <LastDrill />
      <CheckupLine />
      <div className="today-columns">
        <Lines title="等我处理" lines={today.waiting} none="没有等着的事。" />
        <Lines title="还缺" lines={today.missing} none="该有的都有了。" />
        <Recent recent={today.recent} />
      </div>
    </>
  );
}

/** A station on its first day. */
function Bare() {
  const may = useMay();
  if (!may('imports.open')) return <EmptyState words="台账里还没有居民。" />;
  return (
    <div className="surface">
      <EmptyState
        words="台账还是空的。把手头的居民表导进来，住户、居民和特殊群体就都有了；没有现成的表，也可以一个一个登记。"
        action={
          <Link className="today-start" to="/imports">
            导入居民表
          </Link>
        }
      />
    </div>
  );
}
