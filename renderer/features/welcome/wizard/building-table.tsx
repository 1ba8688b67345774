import CopyOutlined from '@ant-design/icons/CopyOutlined';
import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button } from 'antd';
import { memo } from 'react';
import { numberWords } from '../../../../shared/text';
import { Box } from './box';
import { copyOf, emptyLine, type Faults, type Line, type LineField, lineLabels, roomsPerUnit } from './building-lines';
import { amend, useWizard } from './draft';

const fields: readonly LineField[] = ['building', 'units', 'floors', 'perFloor', 'basements', 'skipFloors', 'skipDoors'];
const isText = (field: LineField) => field === 'building' || field === 'skipFloors' || field === 'skipDoors';

const change = (lines: Line[], chosen?: number) => amend({ lines, touched: true, ...(chosen === undefined ? {} : { chosen }) });

function type(line: Line, field: LineField, text: string): void {
  const { lines } = useWizard.getState();
  change(lines.map((other) => (other.key === line.key ? { ...other, [field]: text } : other)));
}

function duplicate(line: Line): void {
  const { lines } = useWizard.getState();
  const copy = copyOf(line, lines);
  change(
    lines.flatMap((other) => (other.key === line.key ? [other, copy] : [other])),
    copy.key,
  );
}

function remove(line: Line): void {
  const { lines } = useWizard.getState();
  change(lines.filter((other) => other.key !== line.key));
}

function add(): void {
  const { lines } = useWizard.getState();
  const last = lines.at(-1);
  const line = last ? copyOf(last, lines) : emptyLine(lines);
  change([...lines, line], line.key);
}

/** Every building as a line that can be put right. Two lines with one name are one building of two heights. */
export function BuildingTable({ faults }: { faults: Map<number, Faults> }) {
  const lines = useWizard((draft) => draft.lines);
  const chosen = useWizard((draft) => draft.chosen);
  return (
    <div className="lines surface">
      <table>
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field} scope="col" className={isText(field) ? '' : 'lines-digits'}>
                {lineLabels[field]}
              </th>
            ))}
            <th scope="col" className="lines-count">
              户数
            </th>
            <th scope="col">
              <span className="unseen">复制、删除</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.key} line={line} chosen={line.key === chosen} faults={faults.get(line.key)} />
          ))}
        </tbody>
      </table>
      <Button className="lines-add" type="text" icon={<PlusOutlined />} onClick={add}>
        添一栋
      </Button>
    </div>
  );
}

type RowProps = { line: Line; chosen: boolean; faults: Faults | undefined };

const Row = memo(function Row({ line, chosen, faults = {} }: RowProps) {
  const name = line.building || '这一栋';
  const rooms = roomsPerUnit(line) * Number(line.units);
  return (
    <tr className={chosen ? 'lines-chosen' : ''} onFocus={() => amend({ chosen: line.key })}>
      {fields.map((field) => (
        <td key={field} className={`lines-${field}`}>
          <Box
            aria-label={`${name} ${lineLabels[field]}`}
            digits={!isText(field)}
            maxLength={isText(field) ? 60 : 2}
            value={line[field]}
            fault={faults[field]}
            onText={(text) => type(line, field, text)}
          />
        </td>
      ))}
      <td className="lines-count">{rooms > 0 ? numberWords(rooms) : '—'}</td>
      <td className="lines-acts">
        <Button
          type="text"
          size="small"
          icon={<CopyOutlined />}
          aria-label={`照${name}再添一栋`}
          title="照这栋再添一栋"
          onClick={() => duplicate(line)}
        />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={`删去${name}`}
          title="删去"
          onClick={() => remove(line)}
        />
      </td>
    </tr>
  );
});
