import { Link } from 'react-router';
import { instantWords } from '../../../shared/text';
import { useGateQuery } from '../../desk';
import { StateWord } from '../../kit/state-word';

/** 上次演练: when a backup was last restored for trial, how long it took, and in red when it failed. Nothing before the first one. */
export function LastDrill() {
  const drill = useGateQuery('gate.backupState').value?.drill;
  if (!drill) return null;
  const seconds = (drill.milliseconds / 1000).toFixed(1);
  return (
    <Link className="today-drill" to="/backups">
      <StateWord tone={drill.passed ? 'good' : 'late'}>
        上次演练：{instantWords(drill.at)}，{drill.passed ? `备份还原得回来，用了${seconds}秒` : `没有通过。${drill.words}`}
      </StateWord>
    </Link>
  );
}
