import { Button } from 'antd';
import type { Paper, PaperOutcome } from '../../../shared/features/papers';
import { instantWords, numberWords } from '../../../shared/text';
import { askAgain, useMay, useQuery } from '../../desk';
import { useArrival } from '../../kit/arrival';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { PaperSheets } from './paper-sheet';
import { PrintPanel } from './print-panel';
import { SavePdf } from './save-pdf';

/** What became of it; the latest first. */
const Outcomes = ({ outcomes }: { outcomes: PaperOutcome[] }) => (
  <ul className="paper-outcomes">
    {outcomes.map(({ id, at, words }) => (
      <li key={id}>
        {words}
        <div className="soft small">{instantWords(at)}</div>
      </li>
    ))}
  </ul>
);

function Facts({ paper, outcomes }: { paper: Paper; outcomes: PaperOutcome[] }) {
  return (
    <dl className="paper-facts">
      <dt>编号</dt>
      <dd>{paper.number}</dd>
      <dt>定稿</dt>
      <dd>{instantWords(paper.issuedAt)}</dd>
      <dt>经手</dt>
      <dd>{paper.by}</dd>
      <dt>去向</dt>
      <dd>{outcomes.length === 0 ? '还没有打印' : <Outcomes outcomes={outcomes} />}</dd>
    </dl>
  );
}

type Props = { paper: Paper; outcomes: PaperOutcome[]; onBack(): void };

/** One issued paper as it will come out of the printer, and the ways to bring it out. */
export function PaperView({ paper, outcomes, onBack }: Props) {
  useArrival();
  const may = useMay();
  const content = useQuery('papers.html', { id: paper.id });
  return (
    <Page
      title={paper.title}
      count={`共 ${numberWords(paper.sheets)} 张`}
      actions={<Button onClick={onBack}>返回打印中心</Button>}
    >
      <FailureNote failure={content.failure} />
      {content.failure?.code === 'password' && (
        <EmptyState
          words="这份纸张上有住户的资料，要再输一次密码才能看。"
          action={<Button onClick={() => void askAgain('papers.html')}>输入密码</Button>}
        />
      )}
      <div className="paper-view">
        {content.value ? (
          <PaperSheets html={content.value.html} sheets={paper.sheets} title={`${paper.title} ${paper.number}`} />
        ) : (
          <div />
        )}
        <section className="paper-side surface" aria-label="打印">
          <Facts paper={paper} outcomes={outcomes} />
          {may('papers.print') && <PrintPanel paper={paper} html={content.value?.html} />}
          {may('papers.savePdf') && <SavePdf id={paper.id} />}
        </section>
      </div>
    </Page>
  );
}
