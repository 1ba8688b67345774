import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type WishCard, type WishState, wishConfirmWords, wishKindWords } from '../../../shared/features/wishes';
import type { OperationName } from '../../../shared/operations';
import { dayWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { StateWord } from '../../kit/state-word';
import { errandFor } from '../errands/begin';
import { ErrandsOf, OriginLink } from '../errands/origins';
import look from '../orders/orders.module.css';
import { RevealPhone } from '../orders/reveal-phone';
import type { WishActing } from './wish-acts';
import { wishTone, wishWords } from './words';

const WishActs = later(() => import('./wish-acts').then((m) => m.WishActs));

const acts: Record<WishActing, { words: string; needs: OperationName; in: readonly WishState[] }> = {
  claim: { words: '认领', needs: 'wishes.claim', in: ['open'] },
  fulfil: { words: '实现了', needs: 'wishes.fulfil', in: ['claimed'] },
  giveUp: { words: '没有办成', needs: 'wishes.giveUp', in: ['claimed'] },
  publish: { words: '给大家看的说法', needs: 'wishes.publish', in: ['open', 'claimed'] },
  amend: { words: '改', needs: 'wishes.amend', in: ['open', 'claimed'] },
  end: { words: '结束', needs: 'wishes.end', in: ['open', 'claimed'] },
  resume: { words: '恢复', needs: 'wishes.resume', in: ['ended'] },
};

function Facts({ card }: { card: WishCard }) {
  const { personId, wisher, phone, building, publicWords, publishedOn, origin, doneOn, confirmWay } = card;
  return (
    <dl className={look.facts}>
      <dt>谁的</dt>
      <dd>
        {personId === null ? wisher : <Link to={`/residents/${personId}`}>{wisher}</Link>}　{building}
        {phone !== null && '　'}
        {phone !== null && <RevealPhone of="wishes.reveal" id={card.id} name={wisher} {...{ personId, masked: phone }} />}
      </dd>
      <dt>种类</dt>
      <dd>{wishKindWords[card.kind]}</dd>
      <dt>哪天说的</dt>
      <dd>
        {dayWords(card.wishedOn)}
        {origin && '，来自'}
        {origin && <OriginLink origin={origin} />}
      </dd>
      <ErrandsOf origin={{ kind: 'wish', id: card.id }} />
      <dt>公开的说法</dt>
      <dd>
        {publicWords === '' ? '还没有写，不上心愿墙' : `${publicWords}${publishedOn ? `（${dayWords(publishedOn)}起）` : ''}`}
      </dd>
      {doneOn !== null && [
        <dt key="done">实现</dt>,
        <dd key="how">
          {dayWords(doneOn)}，{card.result}
        </dd>,
      ]}
      {confirmWay !== null && [<dt key="confirm">确认</dt>, <dd key="way">{wishConfirmWords[confirmWay]}确认</dd>]}
      {card.endedOn !== null && [
        <dt key="ended">结束</dt>,
        <dd key="why">
          {dayWords(card.endedOn)}，{card.endReason}
        </dd>,
      ]}
    </dl>
  );
}

function Claims({ card }: { card: WishCard }) {
  if (card.claims.length === 0) return null;
  return (
    <>
      <h2>认领</h2>
      <ul className={look.steps}>
        {card.claims.map(({ id, claimant, phone, claimedOn, endedOn, endReason }) => (
          <li key={id}>
            <div className="soft small">{dayWords(claimedOn)}</div>
            <div>
              {claimant}
              {phone && `　${phone}`}
              {endedOn !== null && `　${dayWords(endedOn)}没有办成：${endReason}`}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One wish beside the list. */
export function WishDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const may = useMay();
  const navigate = useNavigate();
  const { value: card, failure } = useQuery('wishes.card', { id });
  const [acting, setActing] = useState<WishActing>();
  const possible = card
    ? (Object.keys(acts) as WishActing[]).filter((act) => may(acts[act].needs) && acts[act].in.includes(card.state))
    : [];
  const errand = card && card.state !== 'done' && card.state !== 'ended' && may('errands.add');
  return (
    <Drawer open size={560} mask={false} closable={{ placement: 'end' }} onClose={onClose} title={card ? card.number : '微心愿'}>
      <FailureNote failure={failure} />
      {card && (
        <div className={look.card}>
          <div className={look.heads}>
            <StateWord tone={wishTone(card)}>{wishWords(card)}</StateWord>
          </div>
          <p className={look.lead}>{card.words || '内容已按要求删除。'}</p>
          <div className={look.acts}>
            {possible.map((act, at) => (
              <Button key={act} {...(at === 0 ? { type: 'primary' as const } : {})} onClick={() => setActing(act)}>
                {acts[act].words}
              </Button>
            ))}
            {errand && (
              <Button
                onClick={() =>
                  navigate(
                    errandFor({ personId: card.personId, name: card.wisher, title: card.words, from: { kind: 'wish', id } }),
                  )
                }
              >
                转代办
              </Button>
            )}
          </div>
          <Facts card={card} />
          <Claims card={card} />
        </div>
      )}
      {card && acting && <WishActs act={acting} card={card} onClose={() => setActing(undefined)} />}
    </Drawer>
  );
}
