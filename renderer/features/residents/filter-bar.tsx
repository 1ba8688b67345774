// The same bar over residents and households. What is chosen is said by the controls themselves.
import CloseCircleOutlined from '@ant-design/icons/CloseCircleOutlined';
import { memo, useState } from 'react';
import { residency } from '../../../shared/codes/residency';
import { type Tag, tagNames } from '../../../shared/codes/tags';
import type { Residency } from '../../../shared/features/people';
import { missingWords, personStateWords } from '../../../shared/features/residents';
import { useQuery } from '../../desk';
import { Choice } from '../../kit/choice';
import { later } from '../../kit/later';
import { PlainButton } from '../../kit/plain-button';
import { SearchText } from '../../kit/search-text';
import { AgeFilter } from './age-filter';
import { type Filter, isEverything, noFilter } from './filters';
import { moreSet } from './more-set';
import look from './residents.module.css';

const MoreFilters = later(() => import('./more-filters').then((m) => m.MoreFilters));

type Props = { filter: Filter; onChange(filter: Filter): void; onGo(): void };

function PlaceChoice({ filter, onChange }: Omit<Props, 'onGo'>) {
  const buildings = useQuery('estate.tree', {}).value ?? [];
  const units = buildings.find((building) => building.id === filter.buildingId)?.units ?? [];
  const named = ({ id, name }: { id: number; name: string }) => ({ value: id, label: name });
  return (
    <>
      <Choice
        label="楼栋"
        width={7.5}
        value={filter.buildingId}
        options={buildings.map(named)}
        onChange={(buildingId) => onChange({ ...filter, buildingId, unitId: null })}
      />
      {units.length > 1 && (
        <Choice
          label="单元"
          width={6}
          value={filter.unitId}
          options={units.map(named)}
          onChange={(unitId) => onChange({ ...filter, unitId })}
        />
      )}
    </>
  );
}

const order = (tag: string) => (tagNames.indexOf(tag as Tag) + tagNames.length + 1) % (tagNames.length + 1);

function TagChoice({ filter, onChange }: Omit<Props, 'onGo'>) {
  const found = useQuery('residents.tags', {}).value ?? [];
  const options = [...found]
    .sort((one, other) => order(one.tag) - order(other.tag))
    .map(({ tag, residents }) => ({ value: tag, label: `${tag} ${residents}人` }));
  return (
    <Choice label="特殊群体" width={8.7} value={filter.tag} options={options} onChange={(tag) => onChange({ ...filter, tag })} />
  );
}

const sexes = [
  { value: '1', label: '男' },
  { value: '2', label: '女' },
];
const residencies = Object.entries(residency).map(([word, title]) => ({ value: word as Residency, label: word, title }));
const states = Object.entries(personStateWords).map(([value, label]) => ({ value: value as Filter['state'], label }));
const missing = Object.entries(missingWords).map(([value, label]) => ({ value, label: `缺${label}` }));

function More({ filter, onChange }: Omit<Props, 'onGo'>) {
  const [open, setOpen] = useState(false);
  const set = moreSet(filter);
  return (
    <>
      <PlainButton aria-expanded={open} kind={set > 0 ? 'chosen' : 'default'} onClick={() => setOpen(!open)}>
        {set > 0 ? `更多条件（已选${set}项）` : '更多条件'}
      </PlainButton>
      {open && <MoreFilters filter={filter} onChange={onChange} onClose={() => setOpen(false)} />}
    </>
  );
}

/**
 * What is chosen may take a second line; the way back to everybody stays at the end of the first. A page that is turned below it is
 * no reason to draw it again.
 */
export const FilterBar = memo(function FilterBar({ filter, onChange, onGo }: Props) {
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  return (
    <search className={look.filters} aria-label="筛选">
      <div className={look.filterWords}>
        <SearchText
          label="在台账中查找"
          placeholder="姓名、房号或号码"
          value={filter.text}
          onChange={(text) => set({ text })}
          onGo={onGo}
        />
        <PlaceChoice filter={filter} onChange={onChange} />
        <Choice
          label="居住情况"
          width={8}
          value={filter.residency}
          options={residencies}
          onChange={(value) => set({ residency: value })}
        />
        <TagChoice filter={filter} onChange={onChange} />
        <Choice label="性别" width={5.6} value={filter.sex} options={sexes} onChange={(sex) => set({ sex })} />
        <Choice label="缺少资料" width={8} value={filter.missing} options={missing} onChange={(fact) => set({ missing: fact })} />
        <AgeFilter filter={filter} onChange={onChange} />
        <Choice always label="状态" width={6.2} value={filter.state} options={states} onChange={(state) => set({ state })} />
        <More filter={filter} onChange={onChange} />
      </div>
      {!isEverything(filter) && (
        <PlainButton
          kind="text"
          aria-label="清除筛选"
          title="清除筛选"
          icon={<CloseCircleOutlined aria-hidden />}
          onClick={() => onChange(noFilter)}
        />
      )}
    </search>
  );
});
