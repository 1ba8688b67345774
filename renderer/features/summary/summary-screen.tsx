import { Button } from 'antd';
import { useState } from 'react';
import type { Summary } from '../../../shared/features/summary';
import { periodWords, readPeriod } from '../../../shared/rules/period';
import { dayWords, instantWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { Page } from '../../kit/page';
import { today } from '../../kit/today';
import { useFilter } from '../../session';
import { PeriodField } from './period-field';
import { SubmitSummary } from './submit';
import { SummaryFigures } from './summary-figures';
import './summary.css';

function asOfWords({ period, asOf, countedAt }: Summary): string {
  const running = asOf < (readPeriod(period)?.to ?? asOf) ? '（本期还没结束）' : '';
  return `按${dayWords(asOf)}的台账统计${running}，统计时间${instantWords(countedAt)}。`;
}

function Figures({ summary }: { summary: Summary }) {
  return (
    <>
      <div className="soft">
        <p>
          {summary.chain} {summary.stationName}
        </p>
        <p>{asOfWords(summary)}</p>
      </div>
      <SummaryFigures summary={summary} current={summary.asOf === today()} />
    </>
  );
}

function useSaveXlsx(period: string) {
  const { act, busy, failure } = useAction('summary.saveXlsx');
  const [saved, setSaved] = useState<{ period: string; path: string }>();
  const save = async () => {
    const reply = await act({ period });
    if (reply.ok && reply.value.outcome === 'saved') setSaved({ period, path: reply.value.path });
  };
  return { save, busy, failure, saved };
}

function IssueSummary({ period, onCancel }: { period: string; onCancel(): void }) {
  const issue = useIssue('papers.issueSummary');
  return (
    <Confirm
      title={`打印${periodWords(period)}的汇总表？`}
      words="会按现在的数字编号定稿，先看预览再打印。以后台账再改，这一份也不变。"
      act="定稿并预览"
      busy={issue.busy}
      failure={issue.failure}
      onConfirm={() => void issue.act({ period })}
      onCancel={onCancel}
    />
  );
}

/** 上报汇总: one period in figures, each with what it counts. */
export function SummaryScreen() {
  const [period, setPeriod] = useFilter('summary', today().slice(0, 7));
  const [issuing, setIssuing] = useState(false);
  const [submitting, setSubmitting] = useState(false);
  const may = useMay();
  const answer = useQuery('summary.figures', { period });
  const { save, busy, failure, saved } = useSaveXlsx(period);
  const ready = answer.value?.period === period;
  const actions = may('summary.saveXlsx') && (
    <>
      <Button type="primary" disabled={!ready} loading={busy} onClick={() => void save()}>
        导出Excel
      </Button>
      <Button disabled={!ready} onClick={() => setSubmitting(true)}>
        送审
      </Button>
      <Button disabled={!ready} onClick={() => setIssuing(true)}>
        打印
      </Button>
    </>
  );
  return (
    <Page title="上报汇总" count={<PeriodField value={period} onChange={setPeriod} />} actions={actions}>
      <FailureNote failure={failure ?? answer.failure} />
      {saved && (
        <p className="note note-good summary-path" role="status">
          {periodWords(saved.period)}的汇总表已保存到 {saved.path}
        </p>
      )}
      {answer.value && <Figures summary={answer.value} />}
      {submitting && <SubmitSummary period={period} onClose={() => setSubmitting(false)} />}
      {issuing && <IssueSummary period={period} onCancel={() => setIssuing(false)} />}
    </Page>
  );
}
