import { InputNumber } from 'antd';
import { UnitChooser } from '../zones/unit-chooser';
import look from './notices.module.css';
import type { Drafting } from './use-draft';

/** Where it is put up: copies for boards, and for units with a copy or more each. */
export function AimPanel({ draft, change }: Pick<Drafting, 'draft' | 'change'>) {
  const { aim } = draft;
  const each = aim.units[0]?.copies ?? 1;
  const choose = (unitIds: readonly number[]) =>
    change({
      aim: {
        ...aim,
        units: unitIds.map((unitId) => aim.units.find((unit) => unit.unitId === unitId) ?? { unitId, copies: each }),
      },
    });
  const copies = (count: number) => change({ aim: { ...aim, units: aim.units.map((unit) => ({ ...unit, copies: count })) } });
  return (
    <div className={look.panel}>
      <div className={look.two}>
        <div className={look.number}>
          <label htmlFor="each-copies">每个单元几份</label>
          <InputNumber
            id="each-copies"
            min={1}
            max={20}
            precision={0}
            value={each}
            disabled={aim.units.length === 0}
            onChange={(count) => copies(count ?? 1)}
          />
        </div>
        <div className={look.number}>
          <label htmlFor="board-copies">公告栏几份</label>
          <InputNumber
            id="board-copies"
            min={0}
            max={99}
            precision={0}
            value={aim.board}
            onChange={(count) => change({ aim: { ...aim, board: count ?? 0 } })}
          />
        </div>
      </div>
      <UnitChooser value={aim.units.map(({ unitId }) => unitId)} onChange={choose} />
    </div>
  );
}
