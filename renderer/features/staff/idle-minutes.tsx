import { Select } from 'antd';
import { useState } from 'react';
import { idleChoices } from '../../../shared/features/safety';
import { useAction, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { say } from '../../session';
import look from './staff.module.css';

type Minutes = (typeof idleChoices)[number];

const options = idleChoices.map((minutes) => ({ value: minutes, label: `${minutes}分钟` }));

/** After how many minutes without a touch the desk locks itself. */
export function IdleMinutes() {
  const guard = useQuery('safety.get', {});
  const set = useAction('safety.setIdle');
  const [chosen, setChosen] = useState<Minutes>();
  const choose = async (idleMinutes: Minutes) => {
    setChosen(idleMinutes);
    const reply = await set.act({ idleMinutes });
    setChosen(undefined);
    if (reply.ok) say(`以后${idleMinutes}分钟没有人动就锁屏。`);
  };
  return (
    <section className={`surface ${look.idle}`} aria-labelledby="idle-minutes">
      <h2 id="idle-minutes">自动锁屏</h2>
      <FailureNote failure={guard.failure ?? set.failure} />
      <p className={look.idleLine}>
        <Select<Minutes>
          aria-label="多久没有人动就锁屏"
          className={look.idleChoice ?? ''}
          loading={set.busy}
          value={chosen ?? (guard.value?.idleMinutes as Minutes | undefined) ?? null}
          options={options}
          onChange={(minutes) => void choose(minutes)}
        />
        <span className="soft">没有人动就锁屏，没写完的会留着。连着用满12小时，也要重新登录。</span>
      </p>
    </section>
  );
}
