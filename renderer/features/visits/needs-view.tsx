import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type NeedTheme, needThemeWords } from '../../../shared/features/visit-words';
import type { NeedRow, NeedTally } from '../../../shared/features/visits';
import { dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { Choice } from '../../kit/choice';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import look from '../orders/orders.module.css';
import { placeWords } from '../residents/words';
import type { ListProps } from './done-view';
import { Became, NeedActs } from './need-acts';
import own from './visits.module.css';
import { isOpen, visitedWords } from './words';

const TopicForm = later(() => import('./topic-form').then((m) => m.TopicForm));

const SIZE = 50;
const purpose = '走访时居民说需要什么，都列在这里：一按就转成诉求、心愿或者议题，办到哪一步两边都看得到。';
const themes = Object.entries(needThemeWords).map(([value, label]) => ({ value: value as NeedTheme, label }));

const columnsFor = (keys: RowKeys, onOpen: (id: number) => void): LedgerColumn<NeedRow>[] => [
  {
    title: '需要什么',
    render: (_, { theme, words, visitId }, index) => (
      <>
        <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(visitId)}>
          {needThemeWords[theme]}
        </RowOpener>
        {words && <div className="soft small">{words}</div>}
      </>
    ),
  },
  { title: '谁说的', width: '7rem', render: (_, row) => visitedWords(row) },
  { title: '住处', width: '11rem', render: (_, row) => placeWords(row) },
  { title: '哪天说的', width: '9.5rem', render: (_, { on }) => dayWords(on) },
  {
    title: '办理',
    width: '19rem',
    render: (_, row) =>
      isOpen(row) ? (
        <NeedActs need={row} said={row.said} personId={row.personId} claims={row.theme === 'allowance'} onEnd={null} />
      ) : (
        <Became need={row} personId={row.personId} />
      ),
  },
];

type BoardProps = { themes: readonly NeedTally[]; onTopic(tally: NeedTally): void };

/** What many say is talked about: each theme with its households and buildings. */
function Themes({ themes: tallies, onTopic }: BoardProps) {
  const may = useMay();
  if (tallies.length === 0) return null;
  return (
    <section className={`surface ${own.themes}`} aria-label="大家都需要什么">
      {tallies.map((tally) => (
        <div key={tally.theme} className={own.theme}>
          <span className={own.figure}>{numberWords(tally.households)} 户</span>
          <span>{needThemeWords[tally.theme]}</span>
          <span className="soft small">{tally.buildings.map(({ name, households }) => `${name}${households}户`).join('、')}</span>
          {may('visits.toTopic') && (
            <Button size="small" aria-label={`提交议事：${needThemeWords[tally.theme]}`} onClick={() => onTopic(tally)}>
              提交议事
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}

/** What people need and nothing has come of yet; or what one topic came of. */
export function NeedsView({ views, open, onOpen }: ListProps) {
  const [address] = useSearchParams();
  const topicId = Number(address.get('topic')) || null;
  const [theme, setTheme] = useState<NeedTheme | null>(null);
  const [about, setAbout] = useState<NeedTally>();
  const pages = usePages<number>(`${theme} ${topicId}`);
  const { value, failure } = useQuery('visits.needs', { open: topicId === null, theme, topicId, after: pages.after, size: SIZE });
  const board = useQuery('visits.themes', topicId === null ? {} : null);
  const rows = value?.rows ?? [];
  const keys = useRowKeys(rows.length);
  return (
    <>
      <div className={look.bar}>
        {views}
        {topicId === null && (
          <Choice label="哪一类" width={9} value={theme} options={themes} onChange={(chosen) => setTheme(chosen)} />
        )}
        {topicId !== null && (
          <span className="soft">
            这个议题是从这些走访来的。
            <Link className={own.within ?? ''} to="/meetings?view=topics">
              回到议题
            </Link>
          </span>
        )}
      </div>
      <PrintList list="needs" asked={{ open: topicId === null, theme, topicId }} disabled={rows.length === 0} />
      <FailureNote failure={failure ?? board.failure} />
      {topicId === null && theme === null && <Themes themes={board.value ?? []} onTopic={setAbout} />}
      {value && (
        <LedgerTable
          style={{ minWidth: '56rem' }}
          columns={columnsFor(keys, onOpen)}
          rows={rows}
          opening={{
            keys,
            selected: rows.find(({ visitId }) => visitId === open)?.id ?? null,
            onOpen: ({ visitId }) => onOpen(visitId),
          }}
          empty={<EmptyState words={theme === null ? purpose : '这一类没有等着办的需要。'} />}
        />
      )}
      <Pager pages={pages} size={SIZE} shown={rows.length} total={null} next={value?.next ?? null} measure="项" />
      {about && <TopicForm tally={about} onClose={() => setAbout(undefined)} />}
    </>
  );
}
