import { Select } from 'antd';
import { relation } from '../../../shared/codes/relation';
import { entriesOf } from '../../../shared/codes/table';
import { tagNames } from '../../../shared/codes/tags';
import { type AloneBy, MissingFact, missingWords } from '../../../shared/features/resident-filter';
import { Tenure } from '../../../shared/features/tenure';
import { useQuery } from '../../desk';
import { DayField } from '../../kit/day-field';
import { Condition, HowMany, Part, type Parts, Several, Span } from './filter-part';

const plain = <V extends string>(values: readonly V[]) => values.map((value) => ({ value, label: value }));
const facts = MissingFact.options.map((value) => ({ value, label: missingWords[value] }));
const relations = entriesOf(relation).map(({ code, words }) => ({ value: code, label: words }));
const months = Array.from({ length: 12 }, (_, at) => ({ value: at + 1, label: `${at + 1}月` }));
const alone: { value: AloneBy; label: string }[] = [
  { value: 'household', label: '一户里实际住的只有本人' },
  { value: 'tag', label: '登记为独居老人' },
  { value: 'either', label: '两样有一样就算' },
];

export function GroupParts({ filter, set }: Parts) {
  const found = useQuery('residents.tags', {}).value ?? [];
  const groups = plain([...new Set([...tagNames, ...found.map(({ tag }) => tag)])]);
  return (
    <Part title="特殊群体">
      <Condition label="属于其中任意一类">
        <Several label="属于其中任意一类" value={filter.tagsAny} options={groups} onChange={(tagsAny) => set({ tagsAny })} />
      </Condition>
      <Condition label="同时属于">
        <Several label="同时属于" value={filter.tagsAll} options={groups} onChange={(tagsAll) => set({ tagsAll })} />
      </Condition>
      <Condition label="不属于">
        <Several label="不属于" value={filter.tagsNone} options={groups} onChange={(tagsNone) => set({ tagsNone })} />
      </Condition>
    </Part>
  );
}

export const HouseholdParts = ({ filter, set }: Parts) => (
  <Part title="一户">
    <Condition label="独居">
      <Select
        aria-label="独居"
        placeholder="不限"
        allowClear
        style={{ width: '100%' }}
        value={filter.alone}
        options={alone}
        onChange={(by: AloneBy | undefined) => set({ alone: by ?? null })}
      />
    </Condition>
    <Condition label="一户人数">
      <HowMany label="一户至少几人" value={filter.householdFrom} onChange={(householdFrom) => set({ householdFrom })} />
      <span>至</span>
      <HowMany label="一户至多几人" value={filter.householdTo} onChange={(householdTo) => set({ householdTo })} />
      <span>人</span>
    </Condition>
    <Condition label="这一天以来没有上门核对过" hint="从来没有核对过的也算。">
      <DayField
        aria-label="这一天以来没有上门核对过"
        placeholder="不限"
        value={filter.verifiedBefore}
        onChange={(verifiedBefore) => set({ verifiedBefore })}
      />
    </Condition>
  </Part>
);

export const PersonParts = ({ filter, set }: Parts) => (
  <Part title="本人">
    <Condition label="与户主关系">
      <Several label="与户主关系" value={filter.relations} options={relations} onChange={(codes) => set({ relations: codes })} />
    </Condition>
    <Condition label="几月出生">
      <Select
        aria-label="几月出生"
        placeholder="不限"
        allowClear
        style={{ width: '8rem' }}
        value={filter.birthMonth}
        options={months}
        onChange={(month: number | undefined) => set({ birthMonth: month ?? null })}
      />
    </Condition>
    <Condition label="登记了">
      <Several label="登记了" value={filter.has} options={facts} onChange={(has) => set({ has })} />
    </Condition>
    <Condition label="没有登记">
      <Several label="没有登记" value={filter.lacks} options={facts} onChange={(lacks) => set({ lacks })} />
    </Condition>
  </Part>
);

export function PlaceParts({ filter, set }: Parts) {
  const buildings = (useQuery('estate.tree', {}).value ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Part title="住处">
      <Condition label="这几栋楼">
        <Several label="这几栋楼" value={filter.buildingIds} options={buildings} onChange={(ids) => set({ buildingIds: ids })} />
      </Condition>
      <Condition label="房屋怎么住" hint="在房屋资料里登记过居住方式的才算。">
        <Several
          label="房屋怎么住"
          value={filter.tenures}
          options={plain(Tenure.options)}
          onChange={(kinds) => set({ tenures: kinds })}
        />
      </Condition>
    </Part>
  );
}

export const TimeParts = ({ filter, set }: Parts) => (
  <Part title="时间">
    <Condition label="按哪一天的情况" hint="看那天谁在册、属于什么群体、一户几人；电话等资料按现在的。">
      <DayField aria-label="按哪一天的情况" placeholder="今天" value={filter.asOf} onChange={(asOf) => set({ asOf })} />
    </Condition>
    <Condition label="住进现住处">
      <Span
        label="住进现住处"
        from={filter.movedInFrom}
        to={filter.movedInTo}
        onChange={(movedInFrom, movedInTo) => set({ movedInFrom, movedInTo })}
      />
    </Condition>
    <Condition label="离开" hint="填了就只看已迁出或已故的人。">
      <Span
        label="离开"
        from={filter.movedOutFrom}
        to={filter.movedOutTo}
        onChange={(from, to) => {
          const left = (from !== null || to !== null) && filter.state === 'present' ? ({ state: 'left' } as const) : {};
          set({ movedOutFrom: from, movedOutTo: to, ...left });
        }}
      />
    </Condition>
  </Part>
);
