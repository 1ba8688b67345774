import { Button } from 'antd';
import type { Part } from '../../../shared/features/minutes';
import { instantWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { ReadText } from '../../kit/rich/read-text';
import { say } from '../../session';
import look from './minutes.module.css';

type Aside = NonNullable<Part['aside']>;
type How = 'kept' | 'aside' | 'both';

const done: Record<How, string> = { kept: '用先存下的一份。', aside: '用另一份。', both: '两份接在一起了，请顺一顺。' };

/** Two texts of one part side by side, until somebody says which holds. Neither is lost. */
export function SettlePanel({ part, aside }: { part: Part; aside: Aside }) {
  const settle = useAction('minutes.settle');
  const choose = async (how: How) => {
    const reply = await settle.act({ asideId: aside.id, revision: part.revision, how });
    if (reply.ok) say(done[how]);
  };
  const button = (how: How, words: string) => (
    <Button onClick={() => void choose(how)} disabled={settle.busy}>
      {words}
    </Button>
  );
  return (
    <div className={look.settle}>
      <p className="note note-soon" role="alert">
        另一个窗口里也改过这一段。两份都存着，选一份接着写；没选的那份也不会删掉。
      </p>
      <FailureNote failure={settle.failure} />
      <div className={look.sides}>
        <div>
          <h3>
            先存下的（{part.savedAt && instantWords(part.savedAt)}，{part.by}）
          </h3>
          <ReadText content={part.content} label="先存下的一份" />
          {button('kept', '用这一份')}
        </div>
        <div>
          <h3>
            另一份（{instantWords(aside.savedAt)}，{aside.by}）
          </h3>
          <ReadText content={aside.content} label="另一份" />
          {button('aside', '用这一份')}
        </div>
      </div>
      <div>{button('both', '两份接在一起')}</div>
    </div>
  );
}
