import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { noticeKindWords } from '../../../shared/features/notice-words';
import type { Notice } from '../../../shared/features/notices';
import { timeInChina } from '../../../shared/rules/china-clock';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { say } from '../../session';
import { PaperSheets } from '../papers/paper-sheet';
import { AimPanel } from './aim-panel';
import { DraftMenu } from './draft-menu';
import { GuardPanel } from './guard-panel';
import { LookPanel } from './look-panel';
import { NextStep } from './next-step';
import look from './notices.module.css';
import { useDraft } from './use-draft';
import { WordsPanel } from './words-panel';
import { WriteLetters } from './write-letters';

/** The sheet as it will be, of one of the units or of a board. */
export function Preview({ notice }: { notice: Notice }) {
  const units = useQuery('chiefs.list', {}).value ?? [];
  const [unitId, setUnitId] = useState(0);
  const meant = new Set(notice.aim.units.map((unit) => unit.unitId));
  const options = [
    { value: 0, label: '公告栏那份' },
    ...units.filter((row) => meant.has(row.unitId)).map((row) => ({ value: row.unitId, label: row.building + row.unit })),
  ];
  const shown = options.some(({ value }) => value === unitId) ? unitId : 0;
  const preview = useQuery('notices.preview', { id: notice.id, unitId: shown || null });
  return (
    <div className={look.preview}>
      <div className={look.over}>
        <Select
          aria-label="看哪一份"
          size="small"
          value={shown}
          options={options}
          onChange={setUnitId}
          popupMatchSelectWidth={false}
        />
        {preview.value && <span className="soft small">每份{preview.value.sheets}张</span>}
      </div>
      <FailureNote failure={preview.failure} />
      {preview.value && <PaperSheets html={preview.value.html} sheets={preview.value.sheets} title="通知的样子" />}
    </div>
  );
}

type View = 'words' | 'look' | 'aim' | 'guard';

/** A draft being written: the words beside the sheet they will be. */
export function NoticeDesk({ notice }: { notice: Notice }) {
  const navigate = useNavigate();
  const beside = (id: number) => {
    say('另一个窗口里也在改，这里写的另存成了一份草稿。');
    navigate(`/notices/${id}`, { replace: true });
  };
  const { draft, change, pen } = useDraft(notice, beside);
  const [view, setView] = useState<View>('words');
  const guard = useQuery('notices.guard', { id: notice.id }).value;
  const open = guard ? guard.findings.length + guard.blanks.length + guard.lacking.length : 0;
  const views = [
    { value: 'words' as const, label: '内容' },
    { value: 'look' as const, label: '版面' },
    { value: 'aim' as const, label: '贴到哪里' },
    { value: 'guard' as const, label: open > 0 ? `检查（${open}）` : '检查' },
  ];
  const at = timeInChina(pen.keptAt ?? notice.savedAt);
  const replaced = notice.replaces ? `，代替${notice.replaces.number}` : '';
  const waiting = pen.waiting || notice.revision !== pen.revision();
  return (
    <Page
      title={draft.title || '新通知'}
      count={`${noticeKindWords[notice.kind]}${replaced}　${pen.waiting ? '正在存…' : `已存 ${at}`}`}
      actions={
        <>
          <NextStep notice={notice} guard={guard} waiting={waiting} />
          <WriteLetters notice={notice} waiting={waiting} />
          <DraftMenu notice={notice} />
        </>
      }
    >
      <FailureNote failure={pen.failure} />
      <div className={look.desk}>
        <div className={look.left}>
          <Segmented<View> aria-label="写什么" block options={views} value={view} onChange={setView} />
          {/* The editor keeps its place and its history while something else is looked at. */}
          <div hidden={view !== 'words'}>
            <WordsPanel draft={draft} change={change} />
          </div>
          {view === 'look' && <LookPanel draft={draft} change={change} />}
          {view === 'aim' && <AimPanel draft={draft} change={change} />}
          {view === 'guard' && <GuardPanel notice={notice} guard={guard} waiting={waiting} />}
        </div>
        <Preview notice={notice} />
      </div>
    </Page>
  );
}
