import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { type ChiefPerson, chiefOriginWords, termStandWords } from '../../../shared/features/chief-terms';
import { dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import { soft } from '../../kit/soft';
import { StateWord, type Tone } from '../../kit/state-word';
import { ChiefDrawer } from './chief-drawer';
import { ChiefTabs } from './chief-tabs';

const purpose = '楼栋长怎么选出来的、聘期到哪天、聘书几号，都记在这里。先在“名册”里指定楼栋长。';

const tones: Record<ChiefPerson['term'], Tone> = { none: 'quiet', runs: 'good', endsSoon: 'soon', over: 'late' };

type Show = 'all' | ChiefPerson['term'];

const columnsFor = (keys: RowKeys, mayOpen: boolean, onOpen: (id: number) => void): LedgerColumn<ChiefPerson>[] => [
  {
    title: '姓名',
    width: '9rem',
    render: (_, { id, name }, index) =>
      mayOpen ? (
        <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(id)}>
          {name}
        </RowOpener>
      ) : (
        name
      ),
  },
  { title: '负责', render: (_, { places }) => places.join('、') },
  { title: '从哪天起', width: '9rem', render: (_, { since }) => dayWords(since) },
  {
    title: '聘期',
    width: '16rem',
    render: (_, { term, termTo }) => (
      <StateWord tone={tones[term]}>
        {termStandWords[term]}
        {termTo !== null && `，到${dayWords(termTo)}`}
      </StateWord>
    ),
  },
  { title: '聘书', width: '9rem', render: (_, { letter }) => letter ?? soft('没有印') },
  { title: '来自', width: '7rem', render: (_, { origin }) => (origin === null ? soft('没有写') : chiefOriginWords[origin]) },
];

const viewsOf = (rows: readonly ChiefPerson[]): { value: Show; label: string }[] => [
  { value: 'all', label: '全部' },
  ...(['over', 'endsSoon', 'none'] as const).map((value) => {
    const many = rows.filter(({ term }) => term === value).length;
    return { value, label: many > 0 ? `${termStandWords[value]} ${many}` : termStandWords[value] };
  }),
];

/** Where the address points: `?show=over`, `?chief=7`. */
function useAddress() {
  const [address, setAddress] = useSearchParams();
  const show = (['over', 'endsSoon', 'none'] as const).find((one) => one === address.get('show')) ?? 'all';
  const go = (next: { show?: Show; chief?: number | null }) => {
    const { show: wanted = show, chief = null } = next;
    setAddress({ ...(wanted === 'all' ? {} : { show: wanted }), ...(chief ? { chief: String(chief) } : {}) }, { replace: true });
  };
  return { show: show as Show, chiefId: Number(address.get('chief')) || null, go };
}

/** 聘任: chiefs as those who were chosen, for a term. */
export function PeopleScreen() {
  const may = useMay();
  const { show, chiefId, go } = useAddress();
  const { value, failure } = useQuery('chiefs.people', {});
  const rows = (value ?? []).filter(({ term }) => show === 'all' || term === show);
  const keys = useRowKeys(rows.length);
  const mayOpen = may('chiefs.card');
  return (
    <Page title="楼栋长聘任" count={value && `${numberWords(value.length)} 人在任`}>
      <PrintList list="chiefTerms" asked={{ term: show === 'all' ? null : show }} disabled={rows.length === 0} />
      <FailureNote failure={failure} />
      <ChiefTabs />
      {value && (
        <>
          <Segmented<Show>
            aria-label="看哪些"
            options={viewsOf(value)}
            value={show}
            onChange={(next) => go({ show: next })}
            style={{ alignSelf: 'start' }}
          />
          <LedgerTable<ChiefPerson>
            columns={columnsFor(keys, mayOpen, (chief) => go({ chief }))}
            rows={rows}
            empty={<EmptyState words={show === 'all' ? purpose : '没有这样的楼栋长。'} />}
            {...(mayOpen ? { opening: { keys, selected: chiefId, onOpen: ({ id }) => go({ chief: id }) } } : {})}
          />
        </>
      )}
      {chiefId !== null && mayOpen && <ChiefDrawer key={chiefId} id={chiefId} onClose={() => go({ chief: null })} />}
    </Page>
  );
}
