import { Link } from 'react-router';
import { useGateQuery } from '../desk';

const ASK_MS = 30_000;
const short = { good: '已备份', soon: '待备份', late: '备份有问题' } as const;

/** Whether the ledger is in a verified copy: a dot and a word in the top bar; the whole sentence on hover, the rest on its screen. */
export function BackupDot() {
  const state = useGateQuery('gate.backupState', ASK_MS).value;
  if (!state) return null;
  return (
    <Link className={`state state-${state.tone} backup-dot`} to="/backups" title={state.words}>
      {short[state.tone]}
    </Link>
  );
}
