import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { Page } from '../../kit/page';
import { useShortcut } from '../../kit/shortcut';
import { useViews } from '../../kit/views';
import { type VisitBegun, visitIn } from './begin';
import { ChiefsView } from './chiefs-view';
import { DoneView } from './done-view';
import { NeedsView } from './needs-view';
import { PlanView } from './plan-view';
import { VisitDrawer } from './visit-drawer';

const VisitForm = later(() => import('./visit-form').then((m) => m.VisitForm));
const CardsForm = later(() => import('./cards-form').then((m) => m.CardsForm));
const TiersDialog = later(() => import('./tiers-dialog').then((m) => m.TiersDialog));

const views = [
  { value: 'plan', label: '要走访的人' },
  { value: 'chiefs', label: '按楼栋长' },
  { value: 'done', label: '走访记录' },
  { value: 'needs', label: '居民的需要' },
] as const;

/** null as post: of every chief. */
type Dialog = { act: 'cards'; postId: number | null } | { act: 'tiers' };

function Actions({ onAdd, onDialog }: { onAdd(): void; onDialog(dialog: Dialog): void }) {
  const may = useMay();
  const navigate = useNavigate();
  const others = [
    { key: 'tiers', label: '多久走访一次', may: may('visits.tiers'), onClick: () => onDialog({ act: 'tiers' }) },
    { key: 'gifts', label: '节日慰问', may: may('visits.giveGifts'), onClick: () => navigate('/visits/gifts') },
  ].flatMap(({ may: allowed, ...item }) => (allowed ? [item] : []));
  return (
    <>
      {may('visits.record') && (
        <Button type="primary" onClick={onAdd}>
          登记走访
        </Button>
      )}
      {may('visits.byCard') && <Button onClick={() => navigate('/visits/cards')}>录走访卡</Button>}
      {may('visits.issueCards') && <Button onClick={() => onDialog({ act: 'cards', postId: null })}>打印走访卡</Button>}
      <Dropdown trigger={['click']} menu={{ items: others }}>
        <Button>更多</Button>
      </Dropdown>
    </>
  );
}

/** 走访: who is to be visited by when, what was done, and what people need. */
export function VisitsScreen() {
  const may = useMay();
  const navigate = useNavigate();
  const { id } = useParams();
  const [address, setAddress] = useSearchParams();
  const { view, choice } = useViews(views);
  const [dialog, setDialog] = useState<Dialog>();
  const [about, setAbout] = useState<VisitBegun | null>(null);
  const board = useQuery('visits.board', {});
  const begun = about ?? visitIn(address);
  const add = () => setAbout({ personId: null, name: '' });
  useShortcut('n', add, may('visits.record') && begun === null);
  if (id && !address.has('view')) return <Navigate replace to={`/visits/${id}?view=done`} />;
  const late = board.value?.overdue ?? 0;
  const close = () => setDialog(undefined);
  const closeForm = () => {
    setAbout(null);
    if (address.has('add')) setAddress({ view }, { replace: true });
  };
  const back = `/visits?view=${view}${address.has('topic') ? `&topic=${address.get('topic')}` : ''}`;
  const open = (visit: number) => navigate(back.replace('/visits', `/visits/${visit}`));
  const shown = { views: choice, open: id ? Number(id) : null, onOpen: open };
  return (
    <Page
      title="走访"
      count={board.value && (late > 0 ? `${numberWords(late)} 人过了日子` : `共 ${numberWords(board.value.people)} 人要走访`)}
      actions={<Actions onAdd={add} onDialog={setDialog} />}
    >
      <FailureNote failure={board.failure} />
      {view === 'plan' && board.value && (
        <PlanView board={board.value} views={choice} onVisit={setAbout} onTiers={() => setDialog({ act: 'tiers' })} />
      )}
      {view === 'chiefs' && board.value && (
        <ChiefsView board={board.value} views={choice} onPrint={(postId) => setDialog({ act: 'cards', postId })} />
      )}
      {view === 'done' && <DoneView {...shown} onAdd={add} />}
      {view === 'needs' && <NeedsView {...shown} />}
      {id && <VisitDrawer key={id} id={Number(id)} onClose={() => navigate(back)} />}
      {begun && may('visits.record') && <VisitForm begun={begun} onClose={closeForm} />}
      {dialog?.act === 'cards' && board.value && <CardsForm board={board.value} postId={dialog.postId} onClose={close} />}
      {dialog?.act === 'tiers' && <TiersDialog onClose={close} />}
    </Page>
  );
}
