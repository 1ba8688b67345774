import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { type Paper, paperKindWords } from '../../../shared/features/papers';
import { formatOf } from '../../../shared/rules/paper-size';
import { lacksPaper } from '../../../shared/rules/printer-papers';
import { numberWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { TaskProgress } from '../../kit/task-progress';
import { type Printer, usePrinters } from './printers';

type Told = { good: boolean; words: string };
type Range = { from: number; to: number };

/** What is sent, and what came of it. The sheets begin where a print that stopped goes on. */
function usePrinting(paper: Paper) {
  const print = useAction('papers.print');
  const [told, setTold] = useState<Told>();
  const [range, setRange] = useState<Range>({ from: paper.resumeAt ?? 1, to: paper.sheets });
  const [copies, setCopies] = useState(1);
  const count = Math.max(0, range.to - range.from + 1) * copies;
  const start = async (printer: Printer) => {
    setTold(undefined);
    const reply = await print.act({ id: paper.id, printer: printer.name, copies, ...range });
    if (!reply.ok) return;
    if (reply.value.outcome === 'printed') {
      const { sheets, trouble } = reply.value;
      setTold({ good: trouble === null, words: `已送到${printer.words}：${numberWords(sheets)}张。${trouble ?? ''}` });
      setRange({ from: 1, to: paper.sheets });
      return;
    }
    const { after, words } = reply.value;
    setTold({
      good: false,
      words: `${words.replace(/。$/, '')}。送到第${after}张为止；看看最后一张是第几张，再从下一张接着印。`,
    });
    setRange({ from: Math.min(after + 1, paper.sheets), to: paper.sheets });
  };
  return { ...print, told, range, setRange, copies, setCopies, count, start };
}

type NumberProps = { id: string; label: string; most: number; value: number; onChange(value: number): void };

const NumberField = ({ id, label, most, value, onChange }: NumberProps) => (
  <div className="paper-field">
    <label htmlFor={id}>{label}</label>
    <InputNumber id={id} min={1} max={most} precision={0} value={value} onChange={(next) => onChange(next ?? 1)} />
  </div>
);

function PrinterField({ paper, printers }: { paper: Paper; printers: ReturnType<typeof usePrinters> }) {
  const keep = useAction('papers.choosePrinter');
  const { found, printer, pick, kept } = printers;
  const trouble = printer?.trouble;
  return (
    <div className="paper-field">
      <label htmlFor="printer">打印机</label>
      <Select
        id="printer"
        loading={found === undefined}
        popupMatchSelectWidth={false}
        value={printer?.name ?? null}
        onChange={pick}
        options={found?.map(({ name, words }) => ({ value: name, label: words })) ?? []}
      />
      {printer && found && found.length > 1 && (
        <Checkbox
          checked={kept === printer.name}
          disabled={keep.busy || kept === printer.name}
          onChange={() => void keep.act({ kind: paper.kind, printer: printer.name })}
        >
          {paperKindWords[paper.kind]}都用这台
        </Checkbox>
      )}
      <FailureNote failure={keep.failure} />
      {trouble && (
        <p className={`note ${trouble.stops ? 'note-late' : 'note-soon'}`} role="status">
          {trouble.words}
        </p>
      )}
    </div>
  );
}

/** Prints one paper, or some sheets of it, on a chosen printer; what came of it stays until the next attempt. */
export function PrintPanel({ paper, html }: { paper: Paper; html: string | undefined }) {
  const printers = usePrinters(paper.kind);
  const printing = usePrinting(paper);
  const { printer } = printers;
  const { range, setRange, told } = printing;
  const lacks = printer && html && lacksPaper(formatOf(html).paper, printer);
  if (printers.found && !printer) return <NoPrinter busy={printers.busy} onLook={() => void printers.look()} />;
  return (
    <>
      <FailureNote failure={printers.failure ?? printing.failure} />
      <PrinterField paper={paper} printers={printers} />
      {paper.sheets > 1 && (
        <div className="paper-range">
          <NumberField
            id="from"
            label="从第几张"
            most={paper.sheets}
            value={range.from}
            onChange={(from) => setRange({ ...range, from })}
          />
          <NumberField
            id="to"
            label="到第几张"
            most={paper.sheets}
            value={range.to}
            onChange={(to) => setRange({ ...range, to })}
          />
        </div>
      )}
      <NumberField id="copies" label="份数" most={20} value={printing.copies} onChange={printing.setCopies} />
      {lacks && (
        <p className="note note-soon" role="alert">
          {lacks}
        </p>
      )}
      {printing.busy ? (
        <TaskProgress operation="papers.print" waiting="正在送往打印机" />
      ) : (
        <Button
          type="primary"
          disabled={!printer || printing.count === 0}
          onClick={() => printer && void printing.start(printer)}
        >
          {range.from > 1 ? '接着' : ''}打印{numberWords(printing.count)}张
        </Button>
      )}
      {told && (
        <p className={`note ${told.good ? 'note-good' : 'note-soon'}`} role="status">
          {told.words}
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
