import MenuFoldOutlined from '@ant-design/icons/MenuFoldOutlined';
import MenuUnfoldOutlined from '@ant-design/icons/MenuUnfoldOutlined';
import { NavLink } from 'react-router';
import { useMay } from '../desk';
import { type RailGroup, type Screen, screens } from '../screens';
import { setLooks, useSession } from '../session';
import './rail.css';

type Entry = Screen & Required<Pick<Screen, 'rail'>>;

const groups: readonly RailGroup[] = ['今日', '居民', '服务', '议事', '志愿', '通知', '上报', '本站'];
const entries = screens.filter((screen): screen is Entry => screen.rail !== undefined);

/** The left rail: icon and words, in groups; folded it keeps the icons and says the words on hover. */
export function Rail() {
  const folded = useSession((session) => session.railFolded);
  return (
    <nav className={folded ? 'rail rail-folded' : 'rail'} aria-label="主导航">
      <div className="rail-mark" aria-hidden="true">
        {folded ? '家' : '家门口'}
      </div>
      <div className="rail-groups">
        {groups.map((group) => (
          <Group key={group} group={group} folded={folded} />
        ))}
      </div>
      <button
        className="rail-entry rail-fold"
        type="button"
        aria-expanded={!folded}
        aria-label={folded ? '展开导航' : '收起导航'}
        onClick={() => setLooks({ railFolded: !folded })}
      >
        <span className="rail-icon">{folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}</span>
        <span className="rail-words">收起</span>
      </button>
    </nav>
  );
}

function Group({ group, folded }: { group: RailGroup; folded: boolean }) {
  const may = useMay();
  const within = entries.filter((entry) => entry.rail.group === group && may(entry.needs));
  if (within.length === 0) return null;
  const alone = within.length === 1 && within[0]?.rail.words === group;
  return (
    <div className="rail-group">
      {!alone && (
        <p className="rail-heading" id={`rail-${group}`}>
          {group}
        </p>
      )}
      <ul aria-labelledby={alone ? undefined : `rail-${group}`}>
        {within.map((entry) => (
          <li key={entry.path}>
            <NavLink
              className="rail-entry"
              to={entry.path}
              end={entry.path === '/'}
              {...(folded ? { title: entry.rail.words } : {})}
            >
              <span className="rail-icon" aria-hidden="true">
                <entry.rail.icon />
              </span>
              <span className="rail-words">{entry.rail.words}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
