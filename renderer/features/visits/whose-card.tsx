import { Link } from 'react-router';
import type { Output } from '../../../shared/operations';
import { dayWords } from '../../../shared/text';
import { placeWords } from '../residents/words';
import own from './visits.module.css';

type Props = { found: Output<'visits.byCard'> | undefined; words: string | undefined };

/** Whose card it is, as soon as its number is complete. */
export function WhoseCard({ found, words }: Props) {
  if (words) return <div className={own.who}>{words}</div>;
  if (!found) return <div className={`${own.who} soft`}>输完卡号，这里就是谁的卡。也可以扫卡上的码。</div>;
  return (
    <div className={own.who} role="status">
      <span className={own.name}>{found.name}</span>
      <span>{placeWords(found)}</span>
      <span className="soft">{`${dayWords(found.issuedOn)}印的卡，最晚${dayWords(found.dueOn)}走访`}</span>
      {found.entered && (
        <span className={own.fault}>
          这张卡{dayWords(found.entered.on)}录过了。
          <Link className={own.within ?? ''} to={`/visits/${found.entered.id}`}>
            看那一次
          </Link>
        </span>
      )}
    </div>
  );
}
