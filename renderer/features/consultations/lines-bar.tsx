import { Input, type InputRef, Select } from 'antd';
import type { RefObject } from 'react';
import type { RowFilter } from '../../../shared/features/consultation-shapes';
import { standingWords } from '../../../shared/features/consultation-words';
import { useQuery } from '../../desk';
import look from './consultations.module.css';

type Show = RowFilter | 'all';
const shows: { value: Show; label: string }[] = [
  { value: 'all', label: '全部' },
  ...(['open', 'notReached', 'agree', 'oppose', 'abstain'] as const).map((value) => ({ value, label: standingWords[value] })),
  { value: 'divided', label: '意见不一' },
  { value: 'waiting', label: '两份答复' },
];

export type Wanted = { text: string; show: Show; buildingId: number | null };

type FieldProps = { field: RefObject<InputRef | null>; text: string; onText(text: string): void; onEnter(): void };

/** Where a sheet is scanned, or somebody looked for. */
export const Find = ({ field, text, onText, onEnter }: FieldProps) => (
  <Input
    ref={field}
    autoFocus
    allowClear
    className={look.find ?? ''}
    aria-label="扫码，或者输入编码、房号、姓名"
    placeholder="扫码，或者输入编码、房号、姓名"
    value={text}
    onChange={(event) => onText(event.target.value)}
    onPressEnter={onEnter}
  />
);

type NarrowProps = { id: number; wanted: Wanted; onWant(wanted: Wanted): void };

/** By what was answered, and by building. */
export function Narrow({ id, wanted, onWant }: NarrowProps) {
  const buildings = useQuery('consultations.board', { id, buildingId: wanted.buildingId }).value?.buildings ?? [];
  return (
    <>
      <Select
        aria-label="答复"
        style={{ width: '8rem' }}
        value={wanted.show}
        options={shows}
        onChange={(show) => onWant({ ...wanted, show })}
      />
      <Select
        allowClear
        aria-label="楼栋"
        placeholder="全部楼栋"
        style={{ width: '10rem' }}
        value={wanted.buildingId}
        options={buildings.map(({ id: value, name }) => ({ value, label: name }))}
        onChange={(next: number | undefined) => onWant({ ...wanted, buildingId: next ?? null })}
      />
    </>
  );
}
