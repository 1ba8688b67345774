import { Button, Checkbox, Select } from 'antd';
import type { ChiefRow } from '../../../shared/features/chiefs';
import { type Zone, zoneKindWords } from '../../../shared/features/zones';
import { numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { buildingsOf, countsOf, type UnitsOfBuilding, within } from './chosen-units';
import look from './zones.module.css';

type Choosing = { chosen: ReadonlySet<number>; onChoose(unitIds: number[]): void };

/** A building with all its units; its own box takes or leaves all of them. */
function Building({ building, chosen, onChoose }: Choosing & { building: UnitsOfBuilding }) {
  const ids = building.units.map(({ unitId }) => unitId);
  const taken = ids.filter((id) => chosen.has(id)).length;
  const without = (left: readonly number[]) => [...chosen].filter((id) => !left.includes(id));
  return (
    <fieldset className={look.building} aria-label={building.name}>
      <Checkbox
        checked={taken === ids.length}
        indeterminate={taken > 0 && taken < ids.length}
        onChange={({ target }) => onChoose(target.checked ? [...chosen, ...ids] : without(ids))}
      >
        {building.name}
      </Checkbox>

      <div className={look.row}>
        {building.units.map(({ unitId, unit }) => (
          <Checkbox
            key={unitId}
            aria-label={building.name + unit}
            checked={chosen.has(unitId)}
            onChange={({ target }) => onChoose(target.checked ? [...chosen, unitId] : without([unitId]))}
          >
            {unit}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

type ShortcutProps = Choosing & { rows: readonly ChiefRow[]; zones: readonly Zone[] };

/** Many units at once: all, those with a chief, those a zone touches. */
function Shortcuts({ rows, zones, chosen, onChoose }: ShortcutProps) {
  const options = zones.map(({ id, kind, name, unitIds }) => ({
    value: id,
    label: `${zoneKindWords[kind]}：${name}（${unitIds.length}个单元）`,
  }));
  const add = (id: number) => onChoose([...chosen, ...(zones.find((zone) => zone.id === id)?.unitIds ?? [])]);
  const ids = (units: readonly ChiefRow[]) => units.map(({ unitId }) => unitId);
  return (
    <div className={look.shortcuts}>
      <Button size="small" onClick={() => onChoose(ids(rows))}>
        全部单元
      </Button>
      <Button size="small" onClick={() => onChoose(ids(rows.filter(({ chief }) => chief)))}>
        有楼栋长的
      </Button>
      <Button size="small" disabled={chosen.size === 0} onClick={() => onChoose([])}>
        清空
      </Button>
      {zones.length > 0 && (
        <Select<number | null>
          aria-label="受影响的单元"
          placeholder="加上受某个阀门、电梯影响的单元"
          className={look.zones ?? ''}
          size="small"
          value={null}
          options={options}
          onChange={(id) => id !== null && add(id)}
        />
      )}
    </div>
  );
}

type Props = {
  /** Ids of units, each once. */
  value?: readonly number[];
  onChange?(unitIds: number[]): void;
};

/** Which units: by building, by unit, by what a valve or a lift touches; how many, and how many homes. Fits into a Form.Item. */
export function UnitChooser({ value = [], onChange }: Props) {
  const may = useMay();
  const units = useQuery('chiefs.list', {});
  const zones = useQuery('zones.list', may('zones.list') ? {} : null);
  const rows = units.value ?? [];
  const chosen = new Set(value);
  const { buildings, count, households } = countsOf(rows, chosen);
  const choose = (unitIds: number[]) => onChange?.(within(rows, unitIds));
  return (
    <div className={look.chooser}>
      <FailureNote failure={units.failure ?? zones.failure} />
      <Shortcuts rows={rows} zones={zones.value ?? []} chosen={chosen} onChoose={choose} />
      <div className={`surface ${look.units}`}>
        {buildingsOf(rows).map((building) => (
          <Building key={building.id} building={building} chosen={chosen} onChoose={choose} />
        ))}
      </div>
      <p className="soft" role="status">
        {count === 0 ? '还没有选单元。' : `已选${buildings}栋楼的${numberWords(count)}个单元，共 ${numberWords(households)} 户。`}
      </p>
    </div>
  );
}
