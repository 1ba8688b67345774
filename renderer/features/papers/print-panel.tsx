import { Button, InputNumber, Select } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { Paper } from '../../../shared/features/papers';
import type { Output } from '../../../shared/operations';
import { numberWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { ProgressLine } from '../../kit/task-progress';

type Printer = Output<'papers.printers'>[number];

function usePrinters() {
  const { act, busy, failure } = useAction('papers.printers');
  const [found, setFound] = useState<Printer[]>();
  const look = useCallback(async () => {
    const reply = await act({});
    if (reply.ok) setFound(reply.value);
  }, [act]);
  useEffect(() => void look(), [look]);
  return { found, look, busy, failure };
}

/** Prints one paper on a chosen printer; what came of it stays until the next attempt. */
export function PrintPanel({ paper }: { paper: Paper }) {
  const printers = usePrinters();
  const print = useAction('papers.print');
  const [chosen, setChosen] = useState<string>();
  const [copies, setCopies] = useState(1);
  const [result, setResult] = useState<string>();
  const found = printers.found ?? [];
  const printer = found.find((each) => each.name === chosen) ?? found.find((each) => each.isDefault) ?? found[0];
  const start = async () => {
    if (!printer) return;
    setResult(undefined);
    const reply = await print.act({ id: paper.id, printer: printer.name, copies });
    if (reply.ok) setResult(`已送到${printer.words}：${numberWords(paper.sheets)}张，${copies}份。`);
  };
  if (printers.found && !printer) return <NoPrinter busy={printers.busy} onLook={() => void printers.look()} />;
  return (
    <>
      <FailureNote failure={printers.failure ?? print.failure} />
      <div className="paper-field">
        <label htmlFor="printer">打印机</label>
        <Select
          id="printer"
          loading={printers.found === undefined}
          popupMatchSelectWidth={false}
          value={printer?.name ?? null}
          onChange={setChosen}
          options={found.map(({ name, words }) => ({ value: name, label: words }))}
        />
      </div>
      <div className="paper-field">
        <label htmlFor="copies">份数</label>
        <InputNumber id="copies" min={1} max={20} precision={0} value={copies} onChange={(value) => setCopies(value ?? 1)} />
      </div>
      {print.busy ? (
        <ProgressLine operation="papers.print" waiting="正在送往打印机" />
      ) : (
        <Button type="primary" disabled={!printer} onClick={() => void start()}>
          打印{numberWords(paper.sheets * copies)}张
        </Button>
      )}
      {result && (
        <p className="note note-good" role="status">
          {result}
        </p>
      )}
    </>
  );
}

function NoPrinter({ busy, onLook }: { busy: boolean; onLook(): void }) {
  return (
    <>
      <p className="note note-soon">没有找到打印机。看看打印机是不是开着、线有没有插好，再找一次；也可以先存为PDF。</p>
      <Button loading={busy} onClick={onLook}>
        再找一次
      </Button>
    </>
  );
}
