import { Button } from 'antd';
import type { Dispatch } from 'react';
import type { KnownPerson } from '../../../shared/features/entry';
import type { Change } from './block';
import look from './entry.module.css';
import { identityOf } from './identity';
import type { Row } from './rows';

type Props = {
  row: Row;
  known: KnownPerson | undefined;
  /** What has to be put right before saving. */
  problem: string | null;
  today: string;
  change: Dispatch<Change>;
  onOpen(id: number): void;
};

function Known({ row, known, problem, change, onOpen }: Props & { known: KnownPerson }) {
  const where = `${known.name}：${known.state === 'present' ? '现在住' : '原来住'}${known.place}`;
  return (
    <>
      {!problem && (row.comes ? `${where}，保存后搬到这间，资料照台账的。` : `台账里已经有这个身份证号。${where}。`)}
      {!row.comes && known.state !== 'dead' && (
        <Button size="small" title="Alt+Y" onClick={() => change({ type: 'row', key: row.key, facts: { comes: true } })}>
          搬到这间
        </Button>
      )}
      <Button size="small" onClick={() => onOpen(known.id)}>
        看卡片
      </Button>
    </>
  );
}

function Leftover({ row, change }: Props) {
  return (
    <>
      没看懂：{row.leftover}
      <Button size="small" onClick={() => change({ type: 'row', key: row.key, facts: { leftover: '' } })}>
        不要了
      </Button>
    </>
  );
}

/** Under a row: what has to be put right, whom the ledger knows, what was not understood, what is worth a look. Nothing as a rule. */
export function RowNote(props: Props) {
  const { row, known, problem, today } = props;
  const { hint, trouble } = identityOf(row.idText, today);
  const wrong = trouble !== null && row.idText.length >= 15 ? trouble : null;
  const words = problem ?? wrong ?? hint;
  if (words === null && !known && row.leftover === '') return null;
  return (
    <tr className={look.note}>
      <td />
      <td colSpan={8} role="status" className={problem ? look.late : look.soon}>
        {words}
        {known && <Known {...props} known={known} />}
        {row.leftover !== '' && <Leftover {...props} />}
      </td>
    </tr>
  );
}
