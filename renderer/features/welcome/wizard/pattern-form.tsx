import { Button } from 'antd';
import { useState } from 'react';
import { Confirm } from '../../../kit/confirm';
import { Box } from './box';
import { linesOfPattern, type Pattern } from './building-lines';
import { amend, useWizard } from './draft';

const boxes: readonly { field: keyof Pattern; label: string; hint: string; digits: boolean }[] = [
  { field: 'buildings', label: '几栋楼', hint: '如 13', digits: true },
  { field: 'units', label: '每栋几个单元', hint: '如 4', digits: true },
  { field: 'floors', label: '最高楼层', hint: '如 7', digits: true },
  { field: 'perFloor', label: '每层几户', hint: '如 3', digits: true },
  { field: 'basements', label: '地下住人几层', hint: '0', digits: true },
  { field: 'skipFloors', label: '没有的楼层', hint: '如 4、14', digits: false },
  { field: 'skipDoors', label: '没有的门牌', hint: '如 4', digits: false },
];

const asked = ['buildings', 'units', 'floors', 'perFloor'] as const;
const complete = (pattern: Pattern) => asked.every((field) => Number(pattern[field]) > 0) && Number(pattern.buildings) <= 500;

/** The estate as most are built: one pattern makes the whole table, which is then put right by hand. */
export function PatternForm() {
  const pattern = useWizard((draft) => draft.pattern);
  const touched = useWizard((draft) => draft.touched && draft.lines.length > 0);
  const made = useWizard((draft) => draft.lines.length > 0);
  const [asking, setAsking] = useState(false);
  const generate = () => {
    const lines = linesOfPattern(pattern);
    amend({ lines, touched: false, chosen: lines[0]?.key ?? null, sheet: null });
    setAsking(false);
  };
  return (
    <fieldset className="pattern surface">
      <legend className="unseen">按规律填写</legend>
      {boxes.map(({ field, label, hint, digits }) => (
        <div key={field} className="pattern-item">
          <label htmlFor={`pattern-${field}`}>{label}</label>
          <Box
            id={`pattern-${field}`}
            value={pattern[field]}
            digits={digits}
            maxLength={digits ? 3 : 60}
            placeholder={hint}
            onText={(text) => amend({ pattern: { ...pattern, [field]: text } })}
          />
        </div>
      ))}
      <Button
        type={made ? 'default' : 'primary'}
        disabled={!complete(pattern)}
        onClick={() => (touched ? setAsking(true) : generate())}
      >
        {made ? '重新生成' : '生成楼栋表'}
      </Button>
      {asking && (
        <Confirm
          title="重新生成楼栋表？"
          words="表里已经改过的内容会换成按规律生成的。"
          act="重新生成"
          onConfirm={generate}
          onCancel={() => setAsking(false)}
        />
      )}
    </fieldset>
  );
}
