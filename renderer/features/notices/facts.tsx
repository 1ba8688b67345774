import { Link } from 'react-router';
import { noticeStateWords } from '../../../shared/features/notice-words';
import type { Notice } from '../../../shared/features/notices';
import { dayWords, instantWords, numberWords } from '../../../shared/text';
import look from './notices.module.css';

const Other = ({ label, other }: { label: string; other: Notice['replaces'] }) =>
  other && (
    <>
      <dt>{label}</dt>
      <dd>
        <Link to={`/notices/${other.id}`}>{other.number ?? '还在起草的一份'}</Link>
      </dd>
    </>
  );

/** Who sent it out and who looked, how many there are, and what became of it. */
export function NoticeFacts({ notice }: { notice: Notice }) {
  const { issued, checked, ended, takeDownOn } = notice;
  return (
    <dl className={look.facts}>
      {issued && (
        <>
          <dt>发出</dt>
          <dd>
            {instantWords(issued.at)}，{issued.by}
          </dd>
          <dt>份数</dt>
          <dd>
            {numberWords(issued.copies)}份，共{numberWords(issued.sheets)}张
          </dd>
        </>
      )}
      {checked && (
        <>
          <dt>看过</dt>
          <dd>
            {checked.by}
            {checked.alone && '（一个人，输密码确认）'}
          </dd>
        </>
      )}
      <dt>撤下</dt>
      <dd>{takeDownOn === null ? '没有定' : dayWords(takeDownOn)}</dd>
      {ended && (
        <>
          <dt>{noticeStateWords[notice.state]}</dt>
          <dd>
            {dayWords(ended.on)}，{ended.reason}
          </dd>
        </>
      )}
      <Other label="代替" other={notice.replaces} />
      <Other label="代替它的" other={notice.replacedBy} />
    </dl>
  );
}
