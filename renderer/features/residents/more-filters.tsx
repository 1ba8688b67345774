// 更多条件: everything the ledger can be narrowed to that the bar has no room for. What is chosen counts at once.
import { Button, Drawer, Flex } from 'antd';
import { useReturnFocus } from '../../kit/return-focus';
import { FieldParts } from './filter-fields';
import { GroupParts, HouseholdParts, PersonParts, PlaceParts, TimeParts } from './filter-parts';
import type { Filter } from './filters';
import { cleared, moreSet } from './more-set';
import look from './residents.module.css';
import { useDefinition } from './use-definition';

type Props = { filter: Filter; onChange(filter: Filter): void; onClose(): void };

export function MoreFilters({ filter, onChange, onClose }: Props) {
  useReturnFocus();
  const define = useDefinition();
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  const parts = { filter, set };
  return (
    <Drawer
      open
      title="更多条件"
      size={520}
      mask={false}
      onClose={onClose}
      footer={
        <Flex justify="space-between">
          <Button disabled={moreSet(filter) === 0} onClick={() => onChange(cleared(filter))}>
            清除这里的条件
          </Button>
          <Button type="primary" onClick={onClose}>
            完成
          </Button>
        </Flex>
      }
    >
      <p className={look.lead} role="status">
        {define(filter)}
      </p>
      <div className={look.parts}>
        <GroupParts {...parts} />
        <HouseholdParts {...parts} />
        <PersonParts {...parts} />
        <PlaceParts {...parts} />
        <TimeParts {...parts} />
        <FieldParts {...parts} />
      </div>
    </Drawer>
  );
}
