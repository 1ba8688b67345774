import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { ChiefRow } from '../../../shared/features/chiefs';
import { numberWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { EnterNext } from '../../kit/enter-next';
import { FailureNote } from '../../kit/failure';
import { useReturnFocus } from '../../kit/return-focus';
import { UnitChooser } from '../zones/unit-chooser';

type Range = 'all' | 'withChief' | 'chosen';

function unitsIn(range: Range, rows: ChiefRow[], chosen: number[]): number[] {
  if (range === 'chosen') return chosen;
  return rows.filter((row) => range === 'all' || row.chief).map((row) => row.unitId);
}

type RangeProps = { rows: ChiefRow[]; range: Range; chosen: number[]; onRange(range: Range): void };

function RangeChoice({ rows, range, chosen, onRange }: RangeProps) {
  const count = (each: Range) => numberWords(unitsIn(each, rows, chosen).length);
  return (
    <Radio.Group
      className="card-ranges"
      aria-label="打印哪些单元"
      value={range}
      onChange={(event) => onRange(event.target.value)}
    >
      <Radio value="all" autoFocus={range === 'all'}>
        全部单元，{count('all')}张
      </Radio>
      <Radio value="withChief">有楼栋长的单元，{count('withChief')}张</Radio>
      <Radio value="chosen" autoFocus={range === 'chosen'}>
        自己选，已选{chosen.length}张
      </Radio>
    </Radio.Group>
  );
}

type Props = {
  /** Units chosen before, e.g. among the chiefs; empty for all. */
  unitIds: number[];
  onIssued(paperId: number): void;
  onClose(): void;
};

/** 新的联系卡: which units get one. Issuing numbers the cards and freezes them. */
export function IssueCards({ unitIds, onIssued, onClose }: Props) {
  useReturnFocus();
  const list = useQuery('chiefs.list', {});
  const issue = useAction('papers.issueContactCards');
  const [range, setRange] = useState<Range>(unitIds.length > 0 ? 'chosen' : 'all');
  const [chosen, setChosen] = useState(unitIds);
  const rows = list.value ?? [];
  const units = unitsIn(range, rows, chosen);
  const start = async () => {
    const reply = await issue.act({ unitIds: range === 'all' ? null : units });
    if (reply.ok) onIssued(reply.value.id);
  };
  return (
    <Modal open title="新的联系卡" width={640} footer={null} mask={{ closable: false }} onCancel={onClose}>
      <EnterNext onSave={() => void start()}>
        <div className="card-issue">
          <FailureNote failure={issue.failure ?? list.failure} />
          <p className="soft">每个单元一张A4，贴在单元门口。生成后编号定稿；换了楼栋长要重新生成。</p>
          <RangeChoice rows={rows} range={range} chosen={chosen} onRange={setRange} />
          {range === 'chosen' && <UnitChooser value={chosen} onChange={setChosen} />}
        </div>
        <div className="dialog-foot">
          <Button onClick={onClose} disabled={issue.busy}>
            取消
          </Button>
          <Button type="primary" disabled={units.length === 0} loading={issue.busy} onClick={() => void start()}>
            生成{numberWords(units.length)}张并预览
          </Button>
        </div>
      </EnterNext>
    </Modal>
  );
}
