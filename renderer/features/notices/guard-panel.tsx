import { Button } from 'antd';
import type { Guard, Notice } from '../../../shared/features/notices';
import { instantWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { say } from '../../session';
import look from './notices.module.css';

function Findings({ notice, guard, waiting }: { notice: Notice; guard: Guard; waiting: boolean }) {
  const mask = useAction('notices.mask');
  const cover = async () => {
    const reply = await mask.act({ id: notice.id, revision: notice.revision });
    if (reply.ok) say(`遮盖了${reply.value.masked}处，请再看一遍。`);
  };
  return (
    <section className={look.findings} aria-label="不能贴出去的">
      <FailureNote failure={mask.failure} />
      <p className="note note-late">有{guard.findings.length}处不能贴出去，遮盖以后才能发。</p>
      <ul>
        {guard.findings.map(({ place, found, masked, words }) => (
          <li key={`${place} ${found} ${words}`}>
            <span className="soft small">{words}</span>
            <span>
              {found} → <b>{masked}</b>
            </span>
          </li>
        ))}
      </ul>
      <Button type="primary" loading={mask.busy} disabled={waiting} onClick={() => void cover()}>
        一键遮盖
      </Button>
    </section>
  );
}

const Lacking = ({ words }: { words: readonly string[] }) => (
  <ul className={look.lacking}>
    {words.map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
);

type Props = { notice: Notice; guard: Guard | undefined; waiting: boolean };

/** What keeps it from going out, and who looked at it. */
export function GuardPanel({ notice, guard, waiting }: Props) {
  if (!guard) return <p className="soft">正在检查…</p>;
  const todo = [...guard.lacking, ...(guard.blanks.length > 0 ? [`还有没填的地方：${guard.blanks.join('、')}。`] : [])];
  const clean = todo.length === 0 && guard.findings.length === 0;
  const { asked, checked } = notice;
  return (
    <div className={look.panel}>
      {guard.findings.length > 0 && <Findings notice={notice} guard={guard} waiting={waiting} />}
      {todo.length > 0 && <Lacking words={todo} />}
      {clean && <p className="note note-good">号码、房号、未成年人和健康情况都查过了，没有要遮盖的。</p>}
      {guard.chiefless > 0 && <p className="note note-soon">有{guard.chiefless}个单元还没有楼栋长，那几份上印站里的电话。</p>}
      {asked && !checked && (
        <p className="soft">
          {asked.by}在{instantWords(asked.at)}请人看一遍。改了字就要重新请。
        </p>
      )}
      {checked && (
        <p className="note note-good">
          {checked.by}在{instantWords(checked.at)}看过{checked.alone ? '（一个人，输密码确认）' : ''}，可以发。
        </p>
      )}
      {clean && !checked && notice.mine && (
        <p className="soft">
          {notice.others ? '最后是你改的，发之前请另一个人看一遍。' : '站里没有别人能看，由站长再看一遍，输密码确认。'}
        </p>
      )}
    </div>
  );
}
