import { Button } from 'antd';
import type { GivenAnswer } from '../../../shared/features/consultation-shapes';
import { channelWords, standingWords } from '../../../shared/features/consultation-words';
import type { Output } from '../../../shared/operations';
import { dayWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { say } from '../../session';
import { CardSection } from '../residents/card-section';
import look from './consultations.module.css';
import { placeOf } from './words';

type Told = Output<'consultations.row'>;
type OneProps = { title: string; answer: string; given: GivenAnswer | undefined; onChoose: (() => void) | null; busy: boolean };

function One({ title, answer, given, onChoose, busy }: OneProps) {
  const said = given
    ? [
        `${dayWords(given.answeredOn)}　${channelWords[given.channel]}`,
        given.signer && `签名：${given.signer}`,
        given.reason && `理由：${given.reason}`,
        given.wishes && `想法：${given.wishes}`,
        given.file,
      ]
    : [];
  return (
    <section className={look.one} aria-label={title}>
      <p className="soft small">{title}</p>
      <strong>{answer}</strong>
      {said.filter(Boolean).map((words) => (
        <p key={words || ''} className="soft small">
          {words}
        </p>
      ))}
      {onChoose && (
        <Button size="small" disabled={busy} onClick={onChoose}>
          以这份为准
        </Button>
      )}
    </section>
  );
}

/** The answer that counts, and beside it each that came on a table and differs, until somebody chooses. */
export function TwoAnswers({ told }: { told: Told }) {
  const settle = useAction('consultations.settle');
  const { row, answers, waiting, endedOn } = told;
  const choose = async (one: GivenAnswer, take: boolean) => {
    const reply = await settle.act({ waitingId: one.id, take });
    if (reply.ok) say(`${placeOf(row)}定为“${standingWords[take ? (one.answer as 'agree') : row.standing]}”。`);
  };
  const [first] = waiting;
  if (!first) return null;
  const may = endedOn === null;
  return (
    <CardSection title="两份答复不一样，问清楚后选一份">
      <FailureNote failure={settle.failure} />
      <div className={look.beside}>
        <One
          title="现在算的"
          answer={standingWords[row.standing]}
          given={row.standing === 'open' ? undefined : answers[0]}
          onChoose={may ? () => void choose(first, false) : null}
          busy={settle.busy}
        />
        {waiting.map((one) => (
          <One
            key={one.id}
            title="交回的表"
            answer={standingWords[one.answer as 'agree']}
            given={one}
            onChoose={may ? () => void choose(one, true) : null}
            busy={settle.busy}
          />
        ))}
      </div>
    </CardSection>
  );
}
