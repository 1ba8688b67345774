import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { numberWords } from '../../../../shared/text';
import { useGate } from '../../../desk';
import { FailureNote } from '../../../kit/failure';
import { linesOfPlans, type Reading, readLines } from './building-lines';
import { BuildingTable } from './building-table';
import { amend, goTo, useWizard } from './draft';
import { LineFaults } from './line-faults';
import { PatternForm } from './pattern-form';
import { SheetNote } from './sheet-note';
import { StepFrame } from './step-frame';
import { UnitPreview } from './unit-preview';
import './buildings.css';

/** More rooms than any estate has; most likely a slip in floors or doors. */
const MANY = 20_000;

/** Step 3: the buildings, by a pattern or from the sheet the station has, put right line by line. */
export function BuildingsStep() {
  const lines = useWizard((draft) => draft.lines);
  const chosen = useWizard((draft) => draft.chosen);
  const reading = useMemo(() => readLines(lines), [lines]);
  const [tried, setTried] = useState(false);
  const wrong = reading.faults.size > 0 || lines.length === 0;
  const onNext = () => (wrong ? setTried(true) : goTo(3));
  return (
    <StepFrame title="楼栋" lead={<Lead />} wide onBack={() => goTo(1)} onNext={onNext} foot={<Count counts={reading.counts} />}>
      <SheetNote />
      <PatternForm />
      {tried && <LineFaults lines={lines} faults={reading.faults} />}
      {lines.length > 0 && (
        <div className="buildings">
          <BuildingTable faults={reading.faults} />
          <UnitPreview line={lines.find((line) => line.key === chosen) ?? lines[0]} />
        </div>
      )}
    </StepFrame>
  );
}

function Lead() {
  const sheet = useGate('gate.readBuildings');
  const read = async () => {
    const reply = await sheet.act({});
    if (!reply.ok || reply.value.outcome !== 'read') return;
    const { fileName, findings, buildings } = reply.value;
    const lines = linesOfPlans(buildings);
    const chiefs = buildings.filter(({ chief }) => chief).length;
    amend({ lines, touched: true, chosen: lines[0]?.key ?? null, sheet: { fileName, findings, chiefs } });
  };
  return (
    <>
      <span className="lead-line">
        大多数楼一样，就先按规律生成，再改不一样的；手头有楼栋表，也可以
        <Button loading={sheet.busy} onClick={() => void read()}>
          从表格读入
        </Button>
      </span>
      <FailureNote failure={sheet.failure} />
    </>
  );
}

function Count({ counts }: { counts: Reading['counts'] }) {
  return (
    <p className="count" role="status">
      <b>{numberWords(counts.buildings)}</b>栋 <b>{numberWords(counts.units)}</b>单元 <b>{numberWords(counts.rooms)}</b>户
      {counts.rooms > MANY && <span className="count-many">超过2万户，请核对楼层和每层户数。</span>}
    </p>
  );
}
