import { type ReportCard, reportStateWords, reportTitle } from '../../../shared/features/reports';
import { periodWords } from '../../../shared/rules/period';
import { dayWords, instantWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { StateWord } from '../../kit/state-word';
import { today } from '../../kit/today';
import { ReportBriefings } from '../briefings/report-briefings';
import { SummaryFigures } from '../summary/summary-figures';
import { Changes } from './changes';
import { Findings } from './findings';
import { ReportActs } from './report-acts';
import look from './reports.module.css';
import { reportTones } from './tones';

/** What the state means for whoever looks at it now. */
function stands({ report, summary, hindrance }: ReportCard): string {
  const asOf = `按${dayWords(summary.asOf)}的台账统计。`;
  if (report.state === 'approved') {
    return `${report.draftedBy}制表，${report.approvedBy}于${instantWords(report.approvedAt ?? '')}审核定稿。${asOf}`;
  }
  if (report.state === 'withdrawn') return `${report.draftedBy}制表，已撤回：${report.endReason}。`;
  const who =
    hindrance === 'own' ? '等站里另一位审核。' : hindrance === 'alone' ? '站里没有第二个人，要你自己再看一遍。' : '等你审核。';
  return `${report.draftedBy}于${instantWords(report.draftedAt)}制表，${who}${asOf}`;
}

/** How the rows behind its figures are to be read: what was counted today is the ledger as it is, until it is frozen. */
function rowsOf({ report, summary }: ReportCard) {
  const current = report.state === 'draft' && summary.asOf === today();
  return { current, lead: '按现在的台账列出。统计以后补记、更正的也在里面，条数可能和这一份的数不同。' };
}

function Facts({ card }: { card: ReportCard }) {
  const { report } = card;
  return (
    <section className={`surface ${look.facts}`} aria-label="情况">
      <p className={look.state}>
        <StateWord tone={reportTones[report.state]}>{reportStateWords[report.state]}</StateWord>
        <span>{stands(card)}</span>
      </p>
      {report.reason !== '' && <p>更正原因：{report.reason}</p>}
      {report.sha256 && <p className="soft">校验码：{report.sha256.slice(0, 16)}</p>}
    </section>
  );
}

/** One report: what it says, what looked odd, what the ledger says by now. */
export function ReportPage({ id }: { id: number }) {
  const { value: card, failure } = useQuery('reports.card', { id });
  const title = card ? reportTitle(periodWords(card.report.period), card.report.version) : '报送';
  return (
    <Page title={title} actions={card && <ReportActs card={card} />}>
      <FailureNote failure={failure} />
      {card && (
        <>
          <Facts card={card} />
          <Findings card={card} />
          {card.report.state === 'approved' && <ReportBriefings report={card.report} />}
          {card.report.state === 'approved' && <Changes report={card.report} />}
          <SummaryFigures summary={card.summary} {...rowsOf(card)} />
        </>
      )}
    </Page>
  );
}
