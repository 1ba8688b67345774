import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ErrandCard } from '../../../shared/features/errands';
import { dayWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { later } from '../../kit/later';
import { StateWord } from '../../kit/state-word';
import look from '../orders/orders.module.css';
import { RevealPhone } from '../orders/reveal-phone';
import type { ErrandActing } from './errand-acts';
import { OriginLink } from './origins';
import { Materials, PapersLent } from './papers-lent';
import { errandTone, errandWords } from './words';

const ErrandActs = later(() => import('./errand-acts').then((m) => m.ErrandActs));
const Attachments = later(() => import('../attachments/attachments').then((m) => m.Attachments));

function Facts({ card }: { card: ErrandCard }) {
  const { personId, principal, phone, building, agent, dueOn, item, guide, origin, doneOn, endedOn, filesClearedOn } = card;
  return (
    <dl className={look.facts}>
      <dt>替谁办</dt>
      <dd>
        {personId === null ? principal : <Link to={`/residents/${personId}`}>{principal}</Link>}　{building}
        {phone !== null && '　'}
        {phone !== null && <RevealPhone of="errands.reveal" id={card.id} name={principal} {...{ personId, masked: phone }} />}
      </dd>
      <dt>谁去办</dt>
      <dd>{agent || '还没有定'}</dd>
      <dt>委托</dt>
      <dd>
        {dayWords(card.takenOn)}
        {dueOn !== null && `，${dayWords(dueOn)}以前办好`}
        {origin && '，来自'}
        {origin && <OriginLink origin={origin} />}
      </dd>
      {item && [<dt key="item">目录</dt>, <dd key="of">{`${item.number}号 ${item.name}`}</dd>]}
      {guide && [
        <dt key="guide">办事指南</dt>,
        <dd key="card">
          <Link to={`/guides?guide=${guide.id}`}>{guide.title}</Link>
        </dd>,
      ]}
      {doneOn !== null && [
        <dt key="done">办好</dt>,
        <dd key="how">
          {[dayWords(doneOn), card.result, card.receivedBy && `${card.receivedBy}收到`].filter(Boolean).join('，')}
        </dd>,
      ]}
      {endedOn !== null && [
        <dt key="ended">结束</dt>,
        <dd key="why">
          {dayWords(endedOn)}，{card.endReason}
        </dd>,
      ]}
      {filesClearedOn !== null && [<dt key="cleared">照片</dt>, <dd key="when">{dayWords(filesClearedOn)}删掉了</dd>]}
    </dl>
  );
}

function Acts({ card, onAct }: { card: ErrandCard; onAct(act: ErrandActing): void }) {
  const may = useMay();
  const begin = useAction('errands.begin');
  const [trust, handover] = [useIssue('errands.issueEntrustment'), useIssue('errands.issueHandover')];
  const { id, state } = card;
  const open = state === 'taken' || state === 'doing';
  return (
    <div className={look.acts}>
      <FailureNote failure={begin.failure ?? trust.failure ?? handover.failure} />
      {state === 'taken' && may('errands.begin') && (
        <Button type="primary" loading={begin.busy} onClick={() => void begin.act({ id })}>
          开始办
        </Button>
      )}
      {state === 'doing' && may('errands.finish') && (
        <Button type="primary" onClick={() => onAct('finish')}>
          办好了
        </Button>
      )}
      {open && may('errands.issueEntrustment') && (
        <Button loading={trust.busy} onClick={() => void trust.act({ id })}>
          打印委托书
        </Button>
      )}
      {may('errands.issueHandover') && (
        <Button loading={handover.busy} onClick={() => void handover.act({ id })}>
          打印交接单
        </Button>
      )}
      {open && may('errands.amend') && <Button onClick={() => onAct('amend')}>改</Button>}
      {open && may('errands.end') && <Button onClick={() => onAct('end')}>没有办成</Button>}
      {!open && may('errands.resume') && <Button onClick={() => onAct('resume')}>接着办</Button>}
      {!open && card.files > 0 && may('errands.clearFiles') && (
        <Button danger onClick={() => onAct('clear')}>
          删掉照片
        </Button>
      )}
    </div>
  );
}

/** One errand beside the list. */
export function ErrandDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const { value: card, failure } = useQuery('errands.card', { id });
  const [acting, setActing] = useState<ErrandActing>();
  const files = useMay()('errands.amend');
  const open = card?.state === 'taken' || card?.state === 'doing';
  return (
    <Drawer open size={600} mask={false} closable={{ placement: 'end' }} onClose={onClose} title={card ? card.number : '代办'}>
      <FailureNote failure={failure} />
      {card && (
        <div className={look.card}>
          <div className={look.heads}>
            <StateWord tone={errandTone(card)}>{errandWords(card)}</StateWord>
            {card.out > 0 && <StateWord tone="soon">{`${card.out}份证件没还`}</StateWord>}
          </div>
          <p className={look.lead}>{card.title}</p>
          {card.words !== '' && <p className="soft">{card.words}</p>}
          <Acts card={card} onAct={setActing} />
          <Facts card={card} />
          <PapersLent card={card} open={open} />
          <Materials card={card} open={open} />
          {files && (
            <Attachments
              subject="errand"
              subjectId={id}
              title="签过字的单子和照片"
              purpose="签好的委托书、证件照片放在这里，办完就删。"
            />
          )}
        </div>
      )}
      {card && acting && (
        <ErrandActs act={acting} card={card} onClose={() => setActing(undefined)} onOver={() => setActing('clear')} />
      )}
    </Drawer>
  );
}
