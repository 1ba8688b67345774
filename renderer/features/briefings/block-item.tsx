import { Button, Form, Input } from 'antd';
import type { MouseEvent } from 'react';
import type { BriefingBlock, BriefingChart } from '../../../shared/features/briefings';
import look from './briefings.module.css';

type Props = {
  block: BriefingBlock;
  /** Of its words among the fields. */
  name: string;
  /** It is left out, until it is put back. */
  left: boolean;
  /** Null: nothing can be changed. `up`, `down` null: it is the first, or the last. */
  acts: { drop(): void; up: (() => void) | null; down: (() => void) | null } | null;
};

/** The values of a chart, each as long as it is large. */
function Bars({ chart }: { chart: BriefingChart }) {
  const most = Math.max(1, ...chart.points.map(({ value }) => value));
  return (
    <table className={look.bars}>
      <caption>{`图：${chart.title}（${chart.measure}）`}</caption>
      <tbody>
        {chart.points.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <span className={look.bar} style={{ width: `${(value / most) * 80}%` }} />
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Rows = ({ title, rows }: { title: string; rows: readonly (readonly string[])[] }) => (
  <table className={look.rows}>
    <caption>{`表：${title}`}</caption>
    <tbody>
      {rows.map((row) => (
        <tr key={row.join(' ')}>
          {row
            .map((words, column) => ({ words, column }))
            .map(({ words, column }) => (
              <td key={column}>{words}</td>
            ))}
        </tr>
      ))}
    </tbody>
  </table>
);

function Body({ block, name }: Pick<Props, 'block' | 'name'>) {
  if (block.kind === 'chart') return <Bars chart={block} />;
  if (block.kind === 'table') return <Rows title={block.title} rows={block.rows} />;
  return (
    <Form.Item
      name={['words', name]}
      label={block.kind === 'heading' ? '小标题' : '正文'}
      rules={[{ required: true, whitespace: true, message: '请写内容，不要就点“去掉”。' }]}
    >
      {block.kind === 'heading' ? <Input maxLength={60} /> : <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />}
    </Form.Item>
  );
}

type MoveProps = { words: string; named: string; act: (() => void) | null };

/** Moves a block by one; the button goes with it and keeps the keys. */
function Move({ words, named, act }: MoveProps) {
  const move = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    act?.();
    requestAnimationFrame(() => currentTarget.focus());
  };
  return (
    <Button size="small" disabled={act === null} aria-label={`${words}：${named}`} onClick={move}>
      {words}
    </Button>
  );
}

/** One block of a briefing: words to change, a table or a chart to keep, to move or to leave out. */
export function BlockItem({ block, name, left, acts }: Props) {
  const whole = ('words' in block ? block.words : block.title) || '新的一段';
  const named = whole.slice(0, 10);
  return (
    <div className={look.block}>
      <div className={look.body}>{left ? <p className={look.left}>去掉了：{whole}</p> : <Body block={block} name={name} />}</div>
      {acts && (
        <span className={look.acts}>
          {!left && <Move words="上移" named={named} act={acts.up} />}
          {!left && <Move words="下移" named={named} act={acts.down} />}
          <Button size="small" aria-label={`${left ? '放回' : '去掉'}：${named}`} onClick={acts.drop}>
            {left ? '放回' : '去掉'}
          </Button>
        </span>
      )}
    </div>
  );
}
