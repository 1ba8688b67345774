import LeftOutlined from '@ant-design/icons/LeftOutlined';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type CheckCode, type CheckCursor, checks, type Finding } from '../../../shared/features/checkup';
import { numberWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { Choice } from '../../kit/choice';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { useRowKeys } from '../../kit/row-keys';
import { say } from '../../session';
import { HouseholdDrawer } from '../households/household-drawer';
import { MergeDialog } from '../merges/merge-dialog';
import look from '../residents/card.module.css';
import { ResidentDrawer } from '../residents/resident-drawer';
import { placeWords } from '../residents/words';
import { RoomDrawer } from '../rooms/room-drawer';
import { CheckTable } from './check-table';
import { CheckedList } from './checked-list';
import { MarkForm } from './mark-form';
import { useOutputs } from './outputs';

const SIZE = 50;

type CardProps = { code: CheckCode; finding: Finding; onClose(): void };

/** What the row is about, beside the list. */
function Card({ code, finding, onClose }: CardProps) {
  const [other, setOther] = useState<number>();
  const { subject } = checks[code];
  const id = finding.subjectId;
  if (subject === 'household') return <HouseholdDrawer id={id} onClose={onClose} />;
  if (subject === 'room') return <RoomDrawer id={id} onClose={onClose} />;
  return <ResidentDrawer id={other ?? id} onOpen={setOther} onClose={onClose} />;
}

const pageOf = { pair: '/residents', person: '/residents', household: '/households', room: '/picture' };

function BuildingChoice({ value, onChange }: { value: number | null; onChange(id: number | null): void }) {
  const buildings = useQuery('estate.tree', {}).value ?? [];
  const options = buildings.map(({ id, name }) => ({ value: id, label: name }));
  return <Choice label="楼栋" width={7.5} value={value} options={options} onChange={onChange} />;
}

type Doing = { what: 'open' | 'mark' | 'compare'; at: number };

function Body({ code, buildingId }: { code: CheckCode; buildingId: number | null }) {
  const navigate = useNavigate();
  const pages = usePages<CheckCursor>(`${code} ${buildingId}`);
  const found = useQuery('checkup.list', { code, buildingId, page: { after: pages.after, size: SIZE } });
  const rows = found.value?.rows ?? [];
  const keys = useRowKeys(rows.length);
  const verify = useAction('households.verify');
  const [doing, setDoing] = useState<Doing>();
  const row = doing && rows[doing.at];
  const close = () => {
    setDoing(undefined);
    keys.back();
  };
  const open = (what: Doing['what']) => (at: number) => setDoing({ what, at });
  /** A household nobody looked at for long is looked at: no reason is needed. */
  const verifyAt = async (at: number) => {
    const household = rows[at];
    if (!household) return;
    const reply = await verify.act({ id: household.subjectId });
    if (reply.ok) say(`已记下：${placeWords(household)}今天核对过。`);
  };
  return (
    <>
      <FailureNote failure={verify.failure ?? found.failure} />
      <CheckTable
        code={code}
        findings={rows}
        keys={keys}
        selected={doing?.what === 'open' ? doing.at : null}
        empty={found.value ? <EmptyState words="没有要核对的。" /> : ' '}
        onOpen={open('open')}
        onOpenPage={(at) => navigate(`${pageOf[checks[code].subject]}/${rows[at]?.subjectId}`)}
        onMark={code === 'stale' ? (at) => void verifyAt(at) : open('mark')}
        onCompare={open('compare')}
      />
      {found.value && (
        <Pager pages={pages} size={SIZE} shown={rows.length} total={found.value.total} next={found.value.next} measure="处" />
      )}
      {row && doing.what === 'open' && <Card key={row.subjectId} code={code} finding={row} onClose={close} />}
      {row && doing.what === 'mark' && <MarkForm code={code} finding={row} onClose={close} />}
      {doing?.what === 'compare' && <MergeDialog code={code} pairs={rows} first={doing.at} onClose={close} />}
    </>
  );
}

/** One check: what it means, whom it lists, what can be done about each, and what was looked at before. */
export function CheckList({ code }: { code: CheckCode }) {
  const [buildingId, setBuildingId] = useState<number | null>(null);
  const [seen, setSeen] = useState(false);
  const count = useQuery('checkup.counts', { codes: [code] }).value?.[code];
  const months = useQuery('checkup.setting', {}).value?.staleMonths ?? 12;
  const outputs = useOutputs({ code, buildingId });
  const { title, definition } = checks[code];
  return (
    <Page title={title} count={count && `${numberWords(count.count)} 处要核对`} actions={!seen && outputs.buttons}>
      <Link to="/checkup" className={look.back ?? ''}>
        <LeftOutlined aria-hidden /> 体检
      </Link>
      <p className="soft">{definition(months)}</p>
      {outputs.outcome}
      <Flex gap={8} align="center" role="search" aria-label="筛选">
        {!seen && <BuildingChoice value={buildingId} onChange={setBuildingId} />}
        {(seen || (count?.checked ?? 0) > 0) && (
          <Button type="link" onClick={() => setSeen(!seen)}>
            {seen ? '回到要核对的' : `看核对过的${numberWords(count?.checked ?? 0)}处`}
          </Button>
        )}
      </Flex>
      {seen ? <CheckedList code={code} /> : <Body code={code} buildingId={buildingId} />}
    </Page>
  );
}
