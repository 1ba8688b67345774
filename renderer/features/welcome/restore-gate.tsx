import { useDeskWords } from '../../kit/desk-words';
import { RestoreWizard } from '../backups/restore-wizard';

/** Before the ledger: 从备份恢复, on a new PC or at a station that does not open. */
export function RestoreGate({ onBack }: { onBack(): void }) {
  const said = useDeskWords();
  return (
    <main className="gate">
      <header className="gate-head">
        <p className="gate-mark">家门口</p>
        <h1 className="gate-title">从备份恢复</h1>
        <p className="soft">{said('换了电脑，或者原来的坏了：选一份备份，用那时站长的密码或恢复码打开。')}</p>
      </header>
      <section className="restore-gate surface" aria-label="从备份恢复">
        <RestoreWizard onBack={onBack} onDone={onBack} />
      </section>
    </main>
  );
}
