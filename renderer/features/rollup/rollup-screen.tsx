import { useLocation, useParams } from 'react-router';
import { Arrivals } from './arrivals';
import { RollupBoard } from './board';
import { MemberPage } from './member-page';

/** 汇总台: a period of everybody, one member of it, or what came and what was refused. */
export function RollupScreen() {
  const { id } = useParams();
  const { pathname } = useLocation();
  if (pathname === '/rollup/arrivals') return <Arrivals />;
  return id === undefined ? <RollupBoard /> : <MemberPage id={Number(id)} />;
}
