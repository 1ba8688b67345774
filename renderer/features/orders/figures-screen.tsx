import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type OrderFigures, shareDefinitions } from '../../../shared/features/order-reports';
import { lastDayOf } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { MonthSteps } from '../../kit/month';
import { Page } from '../../kit/page';
import { today } from '../../kit/today';
import { say } from '../../session';
import look from './figures.module.css';
import { Late, Matters, Times } from './figures-lists';

type Row = { name: string; count: number };

function List({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section className={`surface ${look.list}`}>
      <h2>{title}</h2>
      {rows.length === 0 && <p className="soft">没有。</p>}
      <ol>
        {rows.map(({ name, count }) => (
          <li key={name}>
            <span>{name}</span>
            <span>{count} 件</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Shares({ figures }: { figures: OrderFigures }) {
  const { taken, due, done, doneShare, inTime, inTimeShare, rated, satisfied, satisfiedShare } = figures;
  const shares = [
    { name: '完成率', value: doneShare, of: `${done} ÷ ${due}`, words: shareDefinitions.done },
    { name: '按期率', value: inTimeShare, of: `${inTime} ÷ ${due}`, words: shareDefinitions.inTime },
    { name: '满意率', value: satisfiedShare, of: `${satisfied} ÷ ${rated}`, words: shareDefinitions.satisfied },
  ];
  return (
    <section className={look.shares}>
      <div className={`surface ${look.share}`}>
        <span className={look.figure}>{taken} 件</span>
        <span>受理</span>
        <span className="soft small">
          在办 {figures.open} 件，逾期 {figures.late} 件
        </span>
      </div>
      {shares.map(({ name, value, of, words }) => (
        <div key={name} className={`surface ${look.share}`}>
          <span className={look.figure}>{value}</span>
          <span>
            {name}　<span className="soft">{of}</span>
          </span>
          <span className="soft small">{words}</span>
        </div>
      ))}
    </section>
  );
}

/** 诉求统计 of one month: shares with their definitions, what comes most, who was late. */
export function FiguresScreen() {
  const navigate = useNavigate();
  const may = useMay();
  const [month, setMonth] = useState(today().slice(0, 7));
  const span = { from: `${month}-01`, to: lastDayOf(month) };
  const { value, failure } = useQuery('orders.figures', span);
  const issue = useIssue('orders.issueMonth');
  const save = useAction('orders.saveXlsx');
  const write = async () => {
    const reply = await save.act(span);
    if (reply.ok && reply.value.outcome === 'saved') say(`已存到${reply.value.path}。`);
  };
  const buttons = (
    <>
      {may('orders.issueMonth') && (
        <Button type="primary" loading={issue.busy} onClick={() => void issue.act({ period: month })}>
          打印月报
        </Button>
      )}
      {may('orders.saveXlsx') && <Button onClick={() => void write()}>导出</Button>}
      <Button onClick={() => navigate('/orders')}>回到诉求</Button>
    </>
  );
  return (
    <Page title="诉求统计" actions={buttons}>
      <FailureNote failure={failure ?? issue.failure ?? save.failure} />
      <MonthSteps month={month} onMonth={setMonth} />
      {value && (
        <>
          <Shares figures={value} />
          <Times minutes={value.minutes} />
          <div className={look.lists}>
            <List title="反映最多的三类" rows={value.categories} />
            <List title="反映最多的楼栋" rows={value.buildings} />
            <List title="各个来源" rows={value.sources} />
            <List title="谁手里逾期" rows={value.lateBy} />
          </div>
          <Late rows={value.lateOrders} />
          <Matters rows={value.matters} />
        </>
      )}
    </Page>
  );
}
