import RightOutlined from '@ant-design/icons/RightOutlined';
import { Link } from 'react-router';
import { CheckCode, type CheckCount, type CheckCounts, type CheckGroup, checks } from '../../../shared/features/checkup';
import { numberWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import './checkup.css';
import { StaleMonths } from './stale-months';
import { toLookAt, useCounts } from './use-counts';

/** Below one in a thousand a share says no more than the count. */
function shareWords({ count, of }: CheckCount): string {
  if (count === 0 || of === 0) return '';
  const share = (count / of) * 100;
  return share < 0.1 ? '不到0.1%' : `${share.toFixed(1)}%`;
}

function Line({ code, count, months }: { code: CheckCode; count: CheckCount | undefined; months: number }) {
  const { title, definition, hint } = checks[code];
  return (
    <li>
      <Link className="checkup-line" to={`/checkup/${code}`}>
        <span>
          <span className="checkup-title">{title}</span>
          <span className="soft small">{definition(months)}</span>
        </span>
        <span className="checkup-number">
          {count === undefined ? (
            <span className="soft small">正在数</span>
          ) : (
            <>
              <span className={count.count === 0 ? 'soft' : 'checkup-count'}>{numberWords(count.count)}</span>{' '}
              <span className="soft small">处</span>
            </>
          )}
        </span>
        <span className="checkup-number soft small">{count && shareWords(count)}</span>
        <span className="checkup-number soft small">
          {count && count.checked > 0 && `另有${numberWords(count.checked)}处核对过`}
          {count && count.checked === 0 && hint && '只作提示'}
        </span>
        <RightOutlined aria-hidden="true" />
      </Link>
    </li>
  );
}

const groups = [...new Set(CheckCode.options.map((code) => checks[code].group))];

type GroupProps = { group: CheckGroup; counts: CheckCounts; months: number; onMonths(): void };

function Group({ group, counts, months, onMonths }: GroupProps) {
  const codes = CheckCode.options.filter((code) => checks[code].group === group);
  return (
    <section className="checkup-group" aria-label={group}>
      <h2>{group}</h2>
      <ul className="checkup-lines surface">
        {codes.map((code) => (
          <Line key={code} code={code} count={counts[code]} months={months} />
        ))}
      </ul>
      {group === '久未核对' && <StaleMonths months={months} onChanged={onMonths} />}
    </section>
  );
}

/** All checks by group, each with what it means, how many it finds, and the way to its list. */
export function CheckupOverview() {
  const { counts, done, failed, again } = useCounts();
  const setting = useQuery('checkup.setting', {});
  const months = setting.value?.staleMonths ?? 12;
  return (
    <Page title="体检" count={done ? `${numberWords(toLookAt(counts))} 处要核对` : '正在数…'}>
      <FailureNote failure={failed ?? setting.failure} />
      <p className="soft">台账里前后不一致、重复、缺少和很久没核对的地方。点一项看名单，逐处打电话或上门核对。</p>
      {groups.map((group) => (
        <Group key={group} group={group} counts={counts} months={months} onMonths={again} />
      ))}
    </Page>
  );
}
