import { Button, Form, Input } from 'antd';
import type { BriefingBlock, BriefingChart } from '../../../shared/features/briefings';
import look from './briefings.module.css';

type Props = {
  block: BriefingBlock;
  at: number;
  /** It will be left out. */
  left: boolean;
  /** Null: nothing can be changed. */
  onDrop: (() => void) | null;
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

function Body({ block, at }: Pick<Props, 'block' | 'at'>) {
  if (block.kind === 'chart') return <Bars chart={block} />;
  if (block.kind === 'table') return <Rows title={block.title} rows={block.rows} />;
  return (
    <Form.Item
      name={['words', String(at)]}
      label={block.kind === 'heading' ? '小标题' : '正文'}
      rules={[{ required: true, whitespace: true, message: '请写内容，不要就点“去掉”。' }]}
    >
      {block.kind === 'heading' ? <Input maxLength={60} /> : <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />}
    </Form.Item>
  );
}

/** One block of a briefing: words to change, a table or a chart to keep or leave out. */
export function BlockItem({ block, at, left, onDrop }: Props) {
  const named = 'words' in block ? block.words.slice(0, 10) : block.title;
  return (
    <div className={`${look.block} ${left ? look.left : ''}`}>
      <div className={look.body}>{left ? <p className="soft">去掉了：{named}</p> : <Body block={block} at={at} />}</div>
      {onDrop && (
        <Button size="small" aria-label={`${left ? '留下' : '去掉'}：${named}`} onClick={onDrop}>
          {left ? '留下' : '去掉'}
        </Button>
      )}
    </div>
  );
}
