import { Button, Drawer, Dropdown } from 'antd';
import { useState } from 'react';
import type { MatterCard } from '../../../shared/features/matters';
import type { OperationName } from '../../../shared/operations';
import { dayWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { StateWord } from '../../kit/state-word';
import look from '../orders/orders.module.css';
import { Gathered, Steps, Units } from './matter-parts';
import type { MatterActing } from './words';
import { homesWords, matterTone, matterWords } from './words';

const MatterActs = later(() => import('./matter-acts').then((m) => m.MatterActs));

type Named = { act: MatterActing['act']; words: string; needs: OperationName };
const usual: readonly Named[] = [
  { act: 'addStep', words: '添一步', needs: 'matters.addStep' },
  { act: 'block', words: '卡在哪里', needs: 'matters.block' },
  { act: 'settle', words: '解决了', needs: 'matters.settle' },
];
const further: readonly Named[] = [
  { act: 'gather', words: '归入诉求', needs: 'matters.gather' },
  { act: 'addHomes', words: '添涉及的房屋', needs: 'matters.addHomes' },
  { act: 'settleHomes', words: '房屋已解决', needs: 'matters.settleHomes' },
  { act: 'dropHomes', words: '去掉房屋', needs: 'matters.dropHomes' },
  { act: 'amend', words: '改', needs: 'matters.amend' },
  { act: 'end', words: '不办了', needs: 'matters.end' },
];
const again: readonly Named[] = [{ act: 'resume', words: '重新办', needs: 'matters.resume' }];

const isOpen = ({ state }: MatterCard) => state === 'going' || state === 'stuck';

function Acts({ card, onAct }: { card: MatterCard; onAct(acting: MatterActing): void }) {
  const may = useMay();
  const allowed = (all: readonly Named[]) => all.filter(({ needs }) => may(needs));
  const first = allowed(isOpen(card) ? usual : again);
  const rest = isOpen(card)
    ? allowed(further).filter(({ act }) => card.homes > 0 || (act !== 'settleHomes' && act !== 'dropHomes'))
    : [];
  if (first.length + rest.length === 0) return null;
  return (
    <div className={look.acts}>
      {first.map(({ act, words }, at) => (
        <Button key={act} {...(at === 0 ? { type: 'primary' as const } : {})} onClick={() => onAct({ act } as MatterActing)}>
          {act === 'block' && card.state === 'stuck' ? '不卡了，或改写' : words}
        </Button>
      ))}
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rest.map(({ act, words }) => ({ key: act, label: words, onClick: () => onAct({ act } as MatterActing) })),
          }}
        >
          <Button>其他</Button>
        </Dropdown>
      )}
    </div>
  );
}

function Facts({ card }: { card: MatterCard }) {
  const { responsible, startedOn, dueOn, blockedBy, words, result, overOn, endReason } = card;
  const facts: [string, string | null][] = [
    ['谁负责', responsible],
    ['开始', dayWords(startedOn)],
    ['打算解决', dueOn && dayWords(dueOn)],
    ['卡在', blockedBy],
    ['房屋', homesWords(card) && `${homesWords(card)}已解决`],
    ['来龙去脉', words],
    ['解决', result && overOn && `${dayWords(overOn)}，${result}`],
    ['不办了', endReason && overOn && `${dayWords(overOn)}，${endReason}`],
  ];
  return (
    <dl className={look.facts}>
      {facts.flatMap(([name, value]) => (value ? [<dt key={name}>{name}</dt>, <dd key={`${name} =`}>{value}</dd>] : []))}
    </dl>
  );
}

/** One matter beside the list: who answers for it, its steps, the requests and homes that belong to it. */
export function MatterDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const { value: card, failure } = useQuery('matters.card', { id });
  const [acting, setActing] = useState<MatterActing>();
  const open = card !== undefined && isOpen(card);
  return (
    <Drawer open size={600} mask={false} closable={{ placement: 'end' }} onClose={onClose} title={card ? card.number : '事项'}>
      <FailureNote failure={failure} />
      {card && (
        <div className={look.card}>
          <div className={look.heads}>
            <StateWord tone={matterTone(card)}>{matterWords(card)}</StateWord>
          </div>
          <p className={look.lead}>{card.title || '内容已按要求删除。'}</p>
          <Acts card={card} onAct={setActing} />
          <Facts card={card} />
          <Steps card={card} open={open} onAct={setActing} />
          <Gathered card={card} open={open} onAct={setActing} />
          <Units card={card} />
        </div>
      )}
      {card && acting && <MatterActs acting={acting} card={card} onClose={() => setActing(undefined)} />}
    </Drawer>
  );
}
