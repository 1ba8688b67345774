import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type ChiefCard, chiefOriginWords, type Term } from '../../../shared/features/chief-terms';
import { yuanWords } from '../../../shared/rules/subsidy';
import { dayWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useIssue, useOpenPaper } from '../../kit/issue';
import { soft } from '../../kit/soft';
import { AmendChief } from './amend-chief';
import look from './chief-drawer.module.css';
import { EndTerm, OpenTerm } from './term-forms';

function Facts({ card }: { card: ChiefCard }) {
  const rows: [string, string | null][] = [
    ['来自', card.origin && chiefOriginWords[card.origin]],
    ['谁推荐', card.recommender || null],
    ['为什么选', card.words || null],
    ['本人同意', card.consentedOn && dayWords(card.consentedOn)],
    ['对应居民', card.personName],
    ['登录账号', card.account],
    ['补贴', card.rate === null ? '按全站标准' : `每月${yuanWords(card.rate)}`],
  ];
  return (
    <dl className={look.facts}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? soft('没有写')}</dd>
        </div>
      ))}
    </dl>
  );
}

const termWords = ({ fromOn, toOn }: Term) => `${dayWords(fromOn)}至${dayWords(toOn)}`;

type TermProps = { term: Term; onEnd(term: Term): void };

function TermLine({ term, onEnd }: TermProps) {
  const may = useMay();
  const issue = useIssue('chiefs.issueLetter');
  const openPaper = useOpenPaper();
  const { letter, endedOn, endReason } = term;
  return (
    <li>
      <div>{termWords(term)}</div>
      {endedOn !== null && (
        <div className="soft small">
          {dayWords(endedOn)}结束，{endReason}
        </div>
      )}
      <FailureNote failure={issue.failure} />
      <div className={look.acts}>
        {letter && (
          <Button size="small" onClick={() => openPaper(letter.paperId)}>
            {letter.number}
          </Button>
        )}
        {endedOn === null && may('chiefs.issueLetter') && (
          <Button size="small" loading={issue.busy} onClick={() => void issue.act({ termId: term.id })}>
            {letter ? '再印一份聘书' : '印聘书'}
          </Button>
        )}
        {endedOn === null && may('chiefs.endTerm') && (
          <Button size="small" onClick={() => onEnd(term)}>
            提前结束
          </Button>
        )}
      </div>
    </li>
  );
}

function Left({ left }: Pick<ChiefCard, 'left'>) {
  if (left.length === 0) return null;
  return (
    <section className={look.left}>
      <h3>要交接的</h3>
      <ul>
        {left.map(({ words, count, to }) => (
          <li key={words}>
            <Link to={to}>
              {count} {words}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Posts({ posts }: Pick<ChiefCard, 'posts'>) {
  return (
    <ul className={look.lines}>
      {posts.map(({ id, place, startedOn, endedOn, endReason }) => (
        <li key={id}>
          <div>{place}</div>
          <div className="soft small">
            {dayWords(startedOn)}起{endedOn !== null && `，${dayWords(endedOn)}止，${endReason}`}
          </div>
        </li>
      ))}
    </ul>
  );
}

type Open = { act: 'amend' } | { act: 'term' } | { act: 'end'; term: Term };

/** One chief beside the list: how they were chosen, for which term, where they serve, what a successor takes over. */
export function ChiefDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const may = useMay();
  const { value: card, failure } = useQuery('chiefs.card', { id });
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <Drawer open size={520} mask={false} closable={{ placement: 'end' }} onClose={onClose} title="楼栋长">
      <FailureNote failure={failure} />
      {card && (
        <div className={look.card}>
          <h2>{card.name}</h2>
          {may('chiefs.amend') && (
            <div className={look.acts}>
              <Button type="primary" onClick={() => setOpen({ act: 'term' })}>
                登记聘期
              </Button>
              <Button onClick={() => setOpen({ act: 'amend' })}>改登记</Button>
            </div>
          )}
          <Left left={card.left} />
          <Facts card={card} />
          <h3>聘期</h3>
          {card.terms.length === 0 && <p className="soft">还没有登记聘期。</p>}
          <ul className={look.lines}>
            {card.terms.map((term) => (
              <TermLine key={term.id} term={term} onEnd={() => setOpen({ act: 'end', term })} />
            ))}
          </ul>
          <h3>负责过的楼栋</h3>
          <Posts posts={card.posts} />
        </div>
      )}
      {card && open?.act === 'amend' && <AmendChief card={card} onClose={close} />}
      {card && open?.act === 'term' && <OpenTerm card={card} onClose={close} />}
      {card && open?.act === 'end' && <EndTerm name={card.name} term={open.term} onClose={close} />}
    </Drawer>
  );
}
