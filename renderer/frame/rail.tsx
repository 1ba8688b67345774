import DownOutlined from '@ant-design/icons/DownOutlined';
import MenuFoldOutlined from '@ant-design/icons/MenuFoldOutlined';
import MenuUnfoldOutlined from '@ant-design/icons/MenuUnfoldOutlined';
import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useMay } from '../desk';
import { useDeskWords, useLevel } from '../kit/desk-words';
import { useNarrow } from '../kit/use-narrow';
import { type RailGroup, type Screen, screens } from '../screens';
import { setGroupOpen, setLooks, useSession } from '../session';
import './rail.css';

type Entry = Screen & Required<Pick<Screen, 'rail'>>;

const groups: readonly RailGroup[] = ['今日', '居民', '服务', '议事', '志愿', '通知', '上报', '本站'];
/** What an office has, what it adds up first. */
const ofAnOffice: readonly RailGroup[] = ['上报', '通知', '本站'];
const entries = screens.filter((screen): screen is Entry => screen.rail !== undefined);

/** On a narrow window it is folded by itself; what is chosen by hand is kept for narrow and wide apart. */
function useFolded(): [boolean, () => void] {
  const narrow = useNarrow();
  const folded = useSession(({ railFolded, railUnfolded }) => (narrow ? !railUnfolded : railFolded));
  return [folded, () => setLooks(narrow ? { railUnfolded: folded } : { railFolded: !folded })];
}

/** The left rail: icon and words, in groups; folded it keeps the icons and says the words on hover. */
export function Rail() {
  const [folded, turn] = useFolded();
  const level = useLevel();
  const shown = useCurrentShown();
  return (
    <nav className={folded ? 'rail rail-folded' : 'rail'} aria-label="主导航">
      <div className="rail-mark" aria-hidden="true">
        {folded ? '家' : '家门口'}
      </div>
      <div className="rail-groups" ref={shown}>
        {(level === 'station' ? groups : ofAnOffice).map((group) => (
          <Group key={group} group={group} folded={folded} />
        ))}
      </div>
      <button
        className="rail-entry rail-fold"
        type="button"
        aria-expanded={!folded}
        aria-label={folded ? '展开导航' : '收起导航'}
        onClick={turn}
      >
        <span className="rail-icon">{folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}</span>
        <span className="rail-words">收起</span>
      </button>
    </nav>
  );
}

/** Whoever got here by a line of 今日 or a search sees in the rail where they are: the entry is moved into sight. */
function useCurrentShown() {
  const { pathname } = useLocation();
  const groups = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pathname !== '/') groups.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' });
  }, [pathname]);
  return groups;
}

/** Whether this entry leads to where the window is. */
const leadsTo = (path: string, here: string) => here === path || (path !== '/' && here.startsWith(`${path}/`));

function Group({ group, folded }: { group: RailGroup; folded: boolean }) {
  const may = useMay();
  const { pathname } = useLocation();
  const office = useLevel() !== 'station';
  const open = useSession((session) => session.railGroups[group] ?? (office || group === '居民'));
  const within = entries.filter((entry) => entry.rail.group === group && may(entry.needs));
  if (within.length === 0) return null;
  const alone = within.length === 1;
  const shown = alone || folded || open || within.some((entry) => leadsTo(entry.path, pathname));
  return (
    <div className="rail-group">
      {!alone && <Heading {...{ group, shown, folded }} />}
      {shown && <Entries {...{ group, within, folded, alone }} />}
    </div>
  );
}

type HeadingProps = { group: RailGroup; shown: boolean; folded: boolean };

/** The name of a group opens and closes it; the group one is in stays open. In the folded rail it is only heard. */
function Heading({ group, shown, folded }: HeadingProps) {
  const said = useDeskWords();
  if (folded) {
    return (
      <span className="unseen" id={`rail-${group}`}>
        {said(group)}
      </span>
    );
  }
  return (
    <button
      className="rail-heading"
      id={`rail-${group}`}
      type="button"
      aria-expanded={shown}
      onClick={() => setGroupOpen(group, !shown)}
    >
      {said(group)}
      <DownOutlined aria-hidden="true" className="rail-turn" />
    </button>
  );
}

type Within = { group: RailGroup; within: readonly Entry[]; folded: boolean; alone: boolean };

function Entries({ group, within, folded, alone }: Within) {
  return (
    <ul aria-labelledby={alone ? undefined : `rail-${group}`}>
      {within.map(({ path, rail }) => (
        <li key={path}>
          <NavLink className="rail-entry" to={path} end={path === '/'} {...(folded ? { title: rail.words } : {})}>
            <span className="rail-icon" aria-hidden="true">
              <rail.icon />
            </span>
            <span className="rail-words">{rail.words}</span>
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
