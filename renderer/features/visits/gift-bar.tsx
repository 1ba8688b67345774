import { AutoComplete, Input, InputNumber } from 'antd';
import { useQuery } from '../../desk';
import { Choice } from '../../kit/choice';
import look from '../orders/orders.module.css';
import { festivals } from './visit-items';

/** Who gets what, and on which occasion. */
export type Gift = { groupId: number | null; festival: string; gift: string; quantity: number };

type BarProps = { wanted: Gift; onWanted(wanted: Gift): void };

export function GiftBar({ wanted, onWanted }: BarProps) {
  const groups = useQuery('visits.tiers', {}).value ?? [];
  const options = groups.map(({ groupId, group, people }) => ({ value: groupId, label: `${group}（${people}人）` }));
  const set = (part: Partial<Gift>) => onWanted({ ...wanted, ...part });
  return (
    <div className={look.bar}>
      <Choice label="哪一类人" width={14} value={wanted.groupId} options={options} onChange={(groupId) => set({ groupId })} />
      <AutoComplete
        aria-label="什么节"
        placeholder="什么节"
        style={{ width: '8rem' }}
        maxLength={20}
        value={wanted.festival}
        options={festivals}
        onChange={(festival: string) => set({ festival })}
      />
      <Input
        aria-label="慰问品"
        placeholder="慰问品，例如 大米5公斤"
        style={{ width: '16rem' }}
        maxLength={40}
        value={wanted.gift}
        onChange={({ target }) => set({ gift: target.value })}
      />
      <InputNumber
        aria-label="每人几份"
        prefix="每人"
        suffix="份"
        min={1}
        max={999}
        precision={0}
        value={wanted.quantity}
        onChange={(quantity) => set({ quantity: quantity ?? 1 })}
      />
    </div>
  );
}
