import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { type BriefingKind, briefingKindWords } from '../../../shared/features/briefings';
import type { Report } from '../../../shared/features/reports';
import { readPeriod } from '../../../shared/rules/period';
import { useAction, useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import look from './briefings.module.css';

/** What was or can be written of an approved report: a briefing, and of a year its summary. */
export function ReportBriefings({ report }: { report: Report }) {
  const navigate = useNavigate();
  const { value } = useQuery('briefings.list', { reportId: report.id });
  const draft = useAction('briefings.draft');
  const may = useMay()('briefings.draft');
  const kinds: BriefingKind[] = readPeriod(report.period)?.kind === 'year' ? ['brief', 'year'] : ['brief'];
  const open = async (kind: BriefingKind) => {
    const reply = await draft.act({ reportId: report.id, kind });
    if (reply.ok) navigate(`/briefings/${reply.value.id}`);
  };
  return (
    <section className={`surface ${look.offer}`} aria-label="简报">
      <FailureNote failure={draft.failure} />
      <p>用这些数字写成文字、表和图，看过改好再定稿。</p>
      {kinds.map((kind) => {
        const there = value?.filter((one) => one.kind === kind) ?? [];
        if (there.length > 0)
          return there.map(({ id }, at) => (
            <Button key={id} onClick={() => navigate(`/briefings/${id}`)}>
              {`看${briefingKindWords[kind]}${there.length > 1 ? `第${at + 1}稿` : ''}`}
            </Button>
          ));
        return (
          may && (
            <Button key={kind} loading={draft.busy} onClick={() => void open(kind)}>
              {`写${briefingKindWords[kind]}`}
            </Button>
          )
        );
      })}
    </section>
  );
}
