// Age at a chosen day: the figures that go upstairs always speak of one.
import { DownOutlined } from '@ant-design/icons';
import { Button, Flex, InputNumber, Popover, Space } from 'antd';
import { useState } from 'react';
import { dayWords } from '../../../shared/text';
import { DayField } from '../../kit/day-field';
import type { Filter } from './filters';

type Props = { filter: Filter; onChange(filter: Filter): void };
type Span = Pick<Filter, 'ageFrom' | 'ageTo'>;

const picks: (Span & { words: string })[] = [
  { words: '60岁以上', ageFrom: 60, ageTo: null },
  { words: '70岁以上', ageFrom: 70, ageTo: null },
  { words: '80岁以上', ageFrom: 80, ageTo: null },
  { words: '未满18岁', ageFrom: null, ageTo: 17 },
  { words: '未满7岁', ageFrom: null, ageTo: 6 },
];

const isSet = ({ ageFrom, ageTo }: Span) => ageFrom !== null || ageTo !== null;

/** `60岁以上`, `未满18岁`, `60–79岁`. */
function spanWords({ ageFrom, ageTo }: Span): string {
  if (ageFrom !== null && ageTo !== null) return ageFrom === ageTo ? `${ageFrom}岁` : `${ageFrom}–${ageTo}岁`;
  if (ageFrom !== null) return `${ageFrom}岁以上`;
  return ageTo === null ? '年龄' : `未满${ageTo + 1}岁`;
}

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

function AgeChoice({ filter, onChange }: Props) {
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

/** One button in the filter bar; what is chosen is written on it. */
export function AgeFilter({ filter, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const on = filter.ageOn ? `（${dayWords(filter.ageOn)}）` : '';
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      content={<AgeChoice filter={filter} onChange={onChange} />}
    >
      <Button aria-label="年龄" aria-expanded={open} color={isSet(filter) ? 'primary' : 'default'} variant="outlined">
        <Space size={8}>
          {isSet(filter) ? spanWords(filter) + on : '年龄'}
          <DownOutlined style={{ fontSize: 12 }} />
        </Space>
      </Button>
    </Popover>
  );
}
