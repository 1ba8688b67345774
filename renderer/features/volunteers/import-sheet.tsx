import { Button, Modal, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { ImportFinding, VolunteerPreview, VolunteerRoster } from '../../../shared/features/volunteer-sheet';
import { numberWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { FramedTable } from '../../kit/framed-table';
import { useReturnFocus } from '../../kit/return-focus';
import { StateWord } from '../../kit/state-word';
import { useSaveFindings } from '../imports/save-findings';
import { RosterDone, Rosters } from './rosters';

type Line = ImportFinding & { key: number };

const columns: TableColumnsType<Line> = [
  { title: '表格行', dataIndex: 'row', width: 88, render: (row: number) => `第${row}行` },
  { title: '姓名', dataIndex: 'name', width: 96 },
  {
    title: '要紧吗',
    dataIndex: 'level',
    width: 96,
    render: (level: ImportFinding['level']) => (
      <StateWord tone={level === 'wrong' ? 'late' : 'quiet'}>{level === 'wrong' ? '要核对' : '说明'}</StateWord>
    ),
  },
  { title: '说明', dataIndex: 'words' },
];

function Findings({ preview }: { preview: VolunteerPreview }) {
  const { button, outcome } = useSaveFindings(preview.draft, 'volunteers.saveFindings');
  const lines = preview.findings.map((finding, key) => ({ ...finding, key }));
  if (lines.length === 0) return <p className="soft">没有要核对的地方。</p>;
  return (
    <>
      <FramedTable
        columns={columns}
        dataSource={lines}
        scroll={{ y: '30vh' }}
        pagination={lines.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
      />
      <div>{button}</div>
      {outcome}
    </>
  );
}

function Outlook({ preview }: { preview: VolunteerPreview }) {
  const { rows, added, linked, known, leftOut, newTeams } = preview.counts;
  return (
    <>
      <p>
        {preview.fileName}里有{numberWords(rows)}人：新登记{numberWords(added)}人，其中{numberWords(linked)}
        人是台账里的居民；已是志愿者
        {numberWords(known)}人，没有收{numberWords(leftOut)}行{newTeams > 0 && `；新建${newTeams}支服务队`}。
      </p>
      <p className="soft small">居民按身份证号认，没有号码的按姓名和电话认。居民台账里的资料不会改动。</p>
      <Findings key={preview.draft} preview={preview} />
    </>
  );
}

function useRoster() {
  const open = useAction('volunteers.openSheet');
  const write = useAction('volunteers.importSheet');
  const [preview, setPreview] = useState<VolunteerPreview>();
  const [done, setDone] = useState<VolunteerRoster>();
  const choose = async () => {
    const reply = await open.act({});
    if (reply.ok && reply.value.outcome === 'read') setPreview(reply.value.preview);
  };
  const confirm = async (draft: string) => {
    const reply = await write.act({ draft });
    if (reply.ok) setDone(reply.value);
  };
  return { open, write, preview, done, choose, confirm };
}

/** What a sheet must have, and the sheets that came in before. */
function Before({ rosters }: { rosters: VolunteerRoster[] }) {
  return (
    <>
      <p>
        选一张 Excel 表，表头里要有“姓名”，最好还有身份证号、手机、服务队、专长、加入日期。先看一遍，再登记；导错了可以整份撤销。
      </p>
      {rosters.length > 0 && <Rosters rosters={rosters} />}
    </>
  );
}

type FootProps = Pick<ReturnType<typeof useRoster>, 'open' | 'write' | 'preview' | 'choose' | 'confirm'> & { onClose(): void };

function Foot({ open, write, preview, choose, confirm, onClose }: FootProps) {
  return (
    <div className="dialog-foot">
      <Button onClick={onClose} disabled={write.busy}>
        取消
      </Button>
      <Button type={preview ? 'default' : 'primary'} loading={open.busy} onClick={() => void choose()}>
        {preview ? '换一张表' : '选择文件'}
      </Button>
      {preview && (
        <Button
          type="primary"
          disabled={preview.counts.added === 0}
          loading={write.busy}
          onClick={() => void confirm(preview.draft)}
        >
          登记{numberWords(preview.counts.added)}人
        </Button>
      )}
    </div>
  );
}

/** A workbook of volunteers: chosen, shown with what was found, then registered in one go; and taken back, now or later. */
export function ImportSheet({ onClose }: { onClose(): void }) {
  useReturnFocus();
  const roster = useRoster();
  const { open, write, preview, done } = roster;
  const rosters = useQuery('volunteers.rosters', {}).value ?? [];
  const wide = preview !== undefined || rosters.length > 0;
  const title = done ? '导入完成' : '导入志愿者名册';
  return (
    <Modal open width={wide ? 760 : 520} title={title} footer={null} mask={{ closable: false }} onCancel={onClose}>
      <FailureNote failure={open.failure ?? write.failure} />
      {done ? (
        <RosterDone roster={done} onClose={onClose} />
      ) : (
        <>
          <div className="confirm-words">{preview ? <Outlook preview={preview} /> : <Before rosters={rosters} />}</div>
          <Foot {...roster} onClose={onClose} />
        </>
      )}
    </Modal>
  );
}
