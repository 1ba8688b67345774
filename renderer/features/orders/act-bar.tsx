// What may be done with a request as it stands: the usual next thing first, the rest behind it.
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import type { OrderState } from '../../../shared/features/order-words';
import type { OrderCard } from '../../../shared/features/orders';
import type { OperationName } from '../../../shared/operations';
import { canDo, type OrderAct } from '../../../shared/rules/order-flow';
import { useMay } from '../../desk';
import { useIssue } from '../../kit/issue';
import { errandFor } from '../errands/begin';
import look from './orders.module.css';

export type OrderActing = OrderAct | 'toTopic' | 'toLead' | 'toMatter';

const acts: Record<OrderActing, { words: string; needs: OperationName }> = {
  accept: { words: '受理', needs: 'orders.accept' },
  assign: { words: '派给', needs: 'orders.assign' },
  arrive: { words: '到现场了', needs: 'orders.arrive' },
  note: { words: '记进展', needs: 'orders.note' },
  temporary: { words: '临时处置', needs: 'orders.temporary' },
  settle: { words: '写处理结果', needs: 'orders.settle' },
  close: { words: '核实并办结', needs: 'orders.close' },
  reply: { words: '答复', needs: 'orders.reply' },
  giveBack: { words: '对方退回', needs: 'orders.giveBack' },
  passUp: { words: '上报', needs: 'orders.passUp' },
  extend: { words: '延期', needs: 'orders.extend' },
  suspend: { words: '中止', needs: 'orders.suspend' },
  resume: { words: '继续办', needs: 'orders.resume' },
  rate: { words: '回访评价', needs: 'orders.rate' },
  reopen: { words: '重开', needs: 'orders.reopen' },
  amend: { words: '改', needs: 'orders.amend' },
  toTopic: { words: '提交议事', needs: 'orders.toTopic' },
  toMatter: { words: '归入事项', needs: 'matters.gather' },
  toLead: { words: '想参加', needs: 'orders.toLead' },
};

/** What usually comes next, the main one first. */
const usual: Record<OrderState, readonly OrderActing[]> = {
  received: ['assign', 'accept', 'passUp'],
  accepted: ['assign', 'settle'],
  assigned: ['arrive', 'settle', 'giveBack'],
  working: ['settle', 'temporary', 'note'],
  checking: ['close', 'reply'],
  returned: ['assign', 'passUp'],
  suspended: ['resume'],
  passedUp: ['settle', 'note', 'assign'],
  closed: ['rate', 'reopen'],
};

function fits(act: OrderActing, { state, matter }: OrderCard): boolean {
  if (act === 'toMatter') return matter === null;
  return act === 'toTopic' || act === 'toLead' ? true : canDo(act, state);
}

export function ActBar({ card, onAct }: { card: OrderCard; onAct(act: OrderActing): void }) {
  const may = useMay();
  const navigate = useNavigate();
  const slip = useIssue('orders.issueSlip');
  const possible = (Object.keys(acts) as OrderActing[]).filter((act) => may(acts[act].needs) && fits(act, card));
  const toErrand = () => {
    const { id, personId, reporter, words, origin } = card;
    const item = origin?.kind === 'catalogueItem' ? { itemId: origin.id } : {};
    navigate(errandFor({ personId, name: reporter, title: words, from: { kind: 'order', id }, ...item }));
  };
  const first = usual[card.state].filter((act) => possible.includes(act));
  const rest = possible.filter((act) => !first.includes(act));
  return (
    <div className={look.acts}>
      {first.map((act, at) => (
        <Button key={act} {...(at === 0 ? { type: 'primary' as const } : {})} onClick={() => onAct(act)}>
          {acts[act].words}
        </Button>
      ))}
      {may('orders.issueSlip') && (
        <Button loading={slip.busy} onClick={() => void slip.act({ id: card.id })}>
          {card.closedAt === null ? '打印回执' : '打印答复单'}
        </Button>
      )}
      {card.closedAt === null && may('errands.add') && <Button onClick={toErrand}>转代办</Button>}
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{ items: rest.map((act) => ({ key: act, label: acts[act].words, onClick: () => onAct(act) })) }}
        >
          <Button>其他</Button>
        </Dropdown>
      )}
    </div>
  );
}
