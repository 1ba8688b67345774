import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useMay, useQuery } from '../../desk';
import { later } from '../../kit/later';
import { Page } from '../../kit/page';
import { useShortcut } from '../../kit/shortcut';
import { Queue } from './queue';

const AddHours = later(() => import('./add-hours').then((m) => m.AddHours));
const History = later(() => import('./history').then((m) => m.History));
const Present = later(() => import('./present').then((m) => m.Present));

type View = 'timed' | 'hand' | 'present' | 'all';

/** 时长审核: what waits for review, who is here, and everything there was. */
export function HoursScreen() {
  const may = useMay();
  const [view, setView] = useState<View>('timed');
  const [form, setForm] = useState<'add'>();
  const waiting = useQuery('hours.queue', { source: 'timed', size: 1 }).value;
  const present = useQuery('hours.present', {}).value;
  useShortcut('n', () => may('hours.add') && setForm('add'));
  const views = [
    { value: 'timed' as const, label: `计时待审核 ${waiting?.timed ?? ''}` },
    { value: 'hand' as const, label: `补登和更正待审核 ${waiting?.hand ?? ''}` },
    { value: 'present' as const, label: `在岗 ${present?.length ?? ''}` },
    { value: 'all' as const, label: '全部记录' },
  ];
  const actions = may('hours.add') && (
    <Button type="primary" onClick={() => setForm('add')}>
      补登时长
    </Button>
  );
  return (
    <Page title="时长审核" count={waiting && `${waiting.timed + waiting.hand} 条待审核`} actions={actions}>
      <div>
        <Segmented aria-label="看什么" options={views} value={view} onChange={setView} />
      </div>
      {(view === 'timed' || view === 'hand') && <Queue key={view} source={view} />}
      {view === 'present' && <Present />}
      {view === 'all' && <History />}
      {form === 'add' && <AddHours onClose={() => setForm(undefined)} />}
    </Page>
  );
}
