import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Chief, ChiefRow } from '../../../shared/features/chiefs';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { AppointChief } from './appoint-chief';
import type { Place } from './chief-columns';
import { ChiefTabs } from './chief-tabs';
import './chiefs.css';
import { PrintList } from '../../kit/print-list';
import { ChiefsTable } from './chiefs-table';
import { EndPost } from './end-post';
import { coverageWords, gapsIn, heavyWords, linesOf } from './estate-lines';

const purpose = '楼栋长是每个单元的居民有事先找的人。现在还没有楼栋：导入居民表格时会一并建好，再给每个单元或整栋指定一位。';

type Open = { act: 'appoint'; place: Place | null } | { act: 'end'; place: Place; chief: Chief };

function Coverage({ rows, gaps, onGaps }: { rows: ChiefRow[]; gaps: boolean; onGaps(only: boolean): void }) {
  const heavy = heavyWords(rows);
  const complete = rows.every((row) => row.chief);
  return (
    <div className="chiefs-bar">
      <p className="chiefs-cover">{coverageWords(rows)}</p>
      {heavy && <p className="soft">{heavy}</p>}
      {(!complete || gaps) && (
        <Checkbox checked={gaps} onChange={(event) => onGaps(event.target.checked)}>
          只看还没有楼栋长的
        </Checkbox>
      )}
    </div>
  );
}

/** 楼栋长: who looks after each unit, and where nobody does. */
export function ChiefsScreen() {
  const list = useQuery('chiefs.list', {});
  const navigate = useNavigate();
  const may = useMay();
  const [gaps, setGaps] = useState(false);
  const [chosen, setChosen] = useState<number[]>([]);
  const [open, setOpen] = useState<Open>();
  const rows = useMemo(() => list.value ?? [], [list.value]);
  const lines = useMemo(() => linesOf(rows), [rows]);
  const close = () => setOpen(undefined);
  const print = () => navigate(chosen.length > 0 ? `/papers?new=cards&units=${chosen.join(',')}` : '/papers?new=cards');
  const actions = rows.length > 0 && (
    <>
      {may('chiefs.appoint') && (
        <Button type="primary" onClick={() => setOpen({ act: 'appoint', place: null })}>
          指定楼栋长
        </Button>
      )}
      {may('papers.issueContactCards') && (
        <Button onClick={print}>{chosen.length > 0 ? `打印${chosen.length}张联系卡` : '打印联系卡'}</Button>
      )}
    </>
  );
  return (
    <Page title="楼栋长" actions={actions}>
      <PrintList list="chiefs" asked={{ gaps }} disabled={rows.length === 0} />
      <FailureNote failure={list.failure} />
      <ChiefTabs />
      {list.value?.length === 0 && (
        <div className="surface">
          <EmptyState
            words={purpose}
            action={
              <Button type="primary" onClick={() => navigate('/imports')}>
                去导入表格
              </Button>
            }
          />
        </div>
      )}
      {rows.length > 0 && (
        <>
          <Coverage rows={rows} gaps={gaps} onGaps={setGaps} />
          <ChiefsTable
            key={gaps ? 'gaps' : 'all'}
            lines={gaps ? gapsIn(lines) : lines}
            chosen={chosen}
            onChoose={setChosen}
            onAppoint={(place) => setOpen({ act: 'appoint', place })}
            onEnd={(place, chief) => setOpen({ act: 'end', place, chief })}
          />
        </>
      )}
      {open?.act === 'appoint' && <AppointChief rows={rows} place={open.place} onClose={close} />}
      {open?.act === 'end' && <EndPost place={open.place} chief={open.chief} onClose={close} />}
    </Page>
  );
}
