import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { type Guide, guideLabels, guideText, linesOfText, staleWords } from '../../../shared/features/guides';
import { dayWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { later } from '../../kit/later';
import { StateWord } from '../../kit/state-word';
import { say } from '../../session';
import look from './guides.module.css';

const PublishForm = later(() => import('../chats/publish-form').then((m) => m.PublishForm));

const shown = ['who', 'documents', 'steps', 'place', 'hours', 'phone', 'notice', 'source'] as const;

function Facts({ guide }: { guide: Guide }) {
  return (
    <dl className={look.facts}>
      {shown
        .filter((field) => (guide[field] ?? '') !== '')
        .map((field) => (
          <div key={field}>
            <dt>{guideLabels[field]}</dt>
            <dd>
              {linesOfText(guide[field] ?? '').map((words) => (
                <div key={words}>{words}</div>
              ))}
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Standing({ guide }: { guide: Guide }) {
  if (guide.endedOn !== null) {
    const words = `${dayWords(guide.endedOn)}停用：${guide.endReason}`;
    return <StateWord tone="quiet">{words}</StateWord>;
  }
  if (guide.stale) return <StateWord tone="late">{staleWords(guide.checkedOn)}</StateWord>;
  return <StateWord tone="good">{`${dayWords(guide.checkedOn)}核对`}</StateWord>;
}

/** Somebody asked; what was noted by mistake is taken back at once. */
function Asked({ guide }: { guide: Guide }) {
  const asked = useAction('guides.asked');
  const [noted, setNoted] = useState(false);
  const note = async (mistaken: boolean) => {
    if ((await asked.act({ id: guide.id, mistaken })).ok) setNoted(!mistaken);
  };
  return (
    <p className={look.asked}>
      <FailureNote failure={asked.failure} />
      <span>
        有人问过 <b>{guide.asked}</b> 次，近30天 <b>{guide.askedLately}</b> 次
      </span>
      <Button size="small" loading={asked.busy} onClick={() => void note(false)}>
        有人问
      </Button>
      {noted && (
        <Button size="small" type="link" onClick={() => void note(true)}>
          点错了
        </Button>
      )}
    </p>
  );
}

type ActsProps = { guide: Guide; onAmend(): void; onEnd(): void };

function Acts({ guide, onAmend, onEnd }: ActsProps) {
  const issue = useIssue('guides.issue');
  const [check, resume] = [useAction('guides.check'), useAction('guides.resume')];
  const [publishing, setPublishing] = useState(false);
  const { id, title } = guide;
  const checked = async () => (await check.act({ id })).ok && say(`“${title}”记为今天核对过。`);
  if (guide.endedOn !== null)
    return (
      <div className={look.acts}>
        <FailureNote failure={resume.failure} />
        <Button onClick={() => void resume.act({ id })}>恢复</Button>
      </div>
    );
  return (
    <div className={look.acts}>
      <FailureNote failure={issue.failure ?? check.failure} />
      <Button type="primary" disabled={issue.busy} onClick={() => void issue.act({ id, format: 'A5' })}>
        打印带走（A5）
      </Button>
      <Button disabled={issue.busy} onClick={() => void issue.act({ id, format: 'A4' })}>
        打印A4
      </Button>
      <Button onClick={() => setPublishing(true)}>发到群里</Button>
      <Button loading={check.busy} onClick={() => void checked()}>
        核对过了
      </Button>
      <Button onClick={onAmend}>修改</Button>
      <Button onClick={onEnd}>停用</Button>
      {publishing && (
        <PublishForm
          of={{ kind: 'guide', subjectId: id }}
          title={title}
          text={guideText(guide)}
          onClose={() => setPublishing(false)}
        />
      )}
    </div>
  );
}

type Props = { id: number; onAmend(guide: Guide): void; onEnd(guide: Guide): void; onClose(): void };

/** One card beside the list. */
export function GuideDrawer({ id, onAmend, onEnd, onClose }: Props) {
  const may = useMay();
  const { value: guide, failure } = useQuery('guides.card', { id });
  return (
    <Drawer open size={520} mask={false} closable={{ placement: 'end' }} onClose={onClose} title="办事指南">
      <FailureNote failure={failure} />
      {guide && (
        <div className={look.card}>
          <h2>{guide.title}</h2>
          <Standing guide={guide} />
          {may('guides.asked') && guide.endedOn === null && <Asked key={id} guide={guide} />}
          {may('guides.issue') && <Acts guide={guide} onAmend={() => onAmend(guide)} onEnd={() => onEnd(guide)} />}
          <Facts guide={guide} />
        </div>
      )}
    </Drawer>
  );
}
