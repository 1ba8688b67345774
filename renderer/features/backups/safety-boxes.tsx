import { Button } from 'antd';
import type { BackupState } from '../../../shared/backups';
import { instantWords } from '../../../shared/text';
import { useGate } from '../../desk';
import { useDeskWords } from '../../kit/desk-words';
import { FailureNote } from '../../kit/failure';
import { StateWord } from '../../kit/state-word';
import { say } from '../../session';
import { secondsWords } from './backup-words';

type Props = { state: BackupState; isHead: boolean };

/** The second place: where the copies go when this PC is lost with everything in it. */
export function SecondPlace({ state: { second }, isHead }: Props) {
  const set = useGate('gate.secondFolder');
  const choose = async () => {
    const reply = await set.act({ act: 'choose' });
    if (reply.ok && reply.value.outcome === 'set') say('以后每次备份都会存到两个地方。');
  };
  return (
    <section className="safety-box surface" aria-labelledby="second-place">
      <h2 id="second-place">第二个位置</h2>
      {second ? (
        <>
          <p className="safety-path">{second.folder}</p>
          <StateWord tone={second.tone}>{second.words}</StateWord>
        </>
      ) : (
        <p className="soft">现在只存在这台电脑里。插一个U盘，每次备份都会多存一份：电脑坏了、丢了，还有它。</p>
      )}
      <FailureNote failure={set.failure} />
      {isHead && (
        <p className="safety-acts">
          <Button loading={set.busy} onClick={() => void choose()}>
            {second ? '换一个位置' : '选U盘或文件夹'}
          </Button>
          {second && (
            <Button type="text" disabled={set.busy} onClick={() => void set.act({ act: 'forget' })}>
              不再存过去
            </Button>
          )}
        </p>
      )}
    </section>
  );
}

/** 演练: whether a backup really is one, tried out once a week. */
export function DrillBox({ state: { drill }, may }: { state: BackupState; may: boolean }) {
  const run = useGate('gate.drill');
  const said = useDeskWords();
  return (
    <section className="safety-box surface" aria-labelledby="drill">
      <h2 id="drill">还原演练</h2>
      {drill ? (
        <>
          <StateWord tone={drill.passed ? 'good' : 'late'}>
            上次演练：{instantWords(drill.at)}，{drill.passed ? `通过，用了${secondsWords(drill.milliseconds)}` : '没有通过'}
          </StateWord>
          <p className={drill.passed ? 'soft' : ''}>{drill.words}</p>
        </>
      ) : (
        <p className="soft">{said('每周自动把最近一份备份真的还原一遍，放在一边核对，不动现在的台账。还没有演练过。')}</p>
      )}
      <FailureNote failure={run.failure} />
      {may && (
        <p className="safety-acts">
          <Button loading={run.busy} onClick={() => void run.act({})}>
            现在演练
          </Button>
        </p>
      )}
    </section>
  );
}
