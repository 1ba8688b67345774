import { useLocation, useParams } from 'react-router';
import { Arrivals } from './arrivals';
import { RollupBoard } from './board';
import { Differences } from './differences';
import { MemberPage } from './member-page';

/** 汇总台: a period of everybody, one member of it, what differs, or what came and what was refused. */
export function RollupScreen() {
  const { id } = useParams();
  const { pathname } = useLocation();
  if (pathname === '/rollup/arrivals') return <Arrivals />;
  if (pathname === '/rollup/differences') return <Differences />;
  return id === undefined ? <RollupBoard /> : <MemberPage id={Number(id)} />;
}
