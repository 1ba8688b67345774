import { Button, Flex, InputNumber, Popover } from 'antd';
import { useState } from 'react';
import { DayField } from '../../kit/day-field';
import { AgeButton, type AgeProps } from './age-filter';
import type { Filter } from './filters';

type Span = Pick<Filter, 'ageFrom' | 'ageTo'>;

const picks: (Span & { words: string })[] = [
  { words: '60岁以上', ageFrom: 60, ageTo: null },
  { words: '70岁以上', ageFrom: 70, ageTo: null },
  { words: '80岁以上', ageFrom: 80, ageTo: null },
  { words: '未满18岁', ageFrom: null, ageTo: 17 },
  { words: '未满7岁', ageFrom: null, ageTo: 6 },
];

function Years({ label, value, onChange }: { label: string; value: number | null; onChange(value: number | null): void }) {
  return (
    <InputNumber
      aria-label={label}
      placeholder={label}
      value={value}
      min={0}
      max={150}
      precision={0}
      controls={false}
      style={{ width: '6.4rem' }}
      onChange={onChange}
    />
  );
}

function AgeChoice({ filter, onChange }: AgeProps) {
  return (
    <Flex vertical gap={16} style={{ width: '22.4rem', padding: 8 }}>
      <Flex wrap gap={8}>
        {picks.map(({ words, ...span }) => (
          <Button key={words} size="small" onClick={() => onChange({ ...filter, ...span })}>
            {words}
          </Button>
        ))}
      </Flex>
      <Flex align="center" gap={8}>
        <Years label="从几岁" value={filter.ageFrom} onChange={(ageFrom) => onChange({ ...filter, ageFrom })} />
        <span>至</span>
        <Years label="到几岁" value={filter.ageTo} onChange={(ageTo) => onChange({ ...filter, ageTo })} />
        <span>岁</span>
      </Flex>
      <div>
        <div className="soft small">按哪一天的年龄算</div>
        <DayField
          aria-label="按哪一天的年龄算"
          placeholder="今天"
          value={filter.ageOn}
          onChange={(ageOn) => onChange({ ...filter, ageOn })}
        />
      </div>
      <Flex justify="end">
        <Button type="link" size="small" onClick={() => onChange({ ...filter, ageFrom: null, ageTo: null, ageOn: null })}>
          不限年龄
        </Button>
      </Flex>
    </Flex>
  );
}

/** The button with what opens from it. */
export function AgePopover({ filter, onChange }: AgeProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      content={<AgeChoice filter={filter} onChange={onChange} />}
    >
      <AgeButton filter={filter} aria-expanded={open} />
    </Popover>
  );
}
