import { Button, Flex, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { VolunteerRoster } from '../../../shared/features/volunteer-sheet';
import { instantWords, numberWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { FramedTable } from '../../kit/framed-table';
import { TakeBack, takeBackColumn } from '../../kit/take-back';

const effectWords = ({ added, teams }: VolunteerRoster) =>
  `撤销后，这次登记的${numberWords(added)}位志愿者会撤下${teams > 0 ? `，新建的${teams}支服务队也撤下` : ''}；居民台账不变，编号不再给别人。`;

type UndoProps = { roster: VolunteerRoster; onClose(): void; onUndone?(): void };

/** Takes one workbook of volunteers back. */
function UndoRoster({ roster, ...dialog }: UndoProps) {
  return (
    <TakeBack file={roster} undo={useAction('volunteers.undoSheet')} {...dialog}>
      <p>{effectWords(roster)}</p>
      <p>导入以后发过卡、记过时长，或者改过资料的，就不能整份撤销了。</p>
    </TakeBack>
  );
}

const columnsWith = (onUndo: (roster: VolunteerRoster) => void): TableColumnsType<VolunteerRoster> => [
  { title: '名册', dataIndex: 'fileName', ellipsis: true },
  { title: '导入时间', dataIndex: 'at', width: 184, className: 'one-line', render: instantWords },
  { title: '导入人', dataIndex: 'by', width: 96, ellipsis: true },
  { title: '登记', dataIndex: 'added', width: 88, align: 'right', render: (added: number) => `${numberWords(added)}人` },
  takeBackColumn(128, onUndo),
];

/** Workbooks that came in before, each with its way back. */
export function Rosters({ rosters }: { rosters: VolunteerRoster[] }) {
  const [undoing, setUndoing] = useState<VolunteerRoster>();
  return (
    <Flex vertical gap={8} style={{ marginTop: 16 }}>
      <h2 className="small">以前导入的名册</h2>
      <FramedTable
        rowKey="id"
        columns={columnsWith(setUndoing)}
        dataSource={rosters}
        pagination={{ pageSize: 5, hideOnSinglePage: true, showSizeChanger: false }}
      />
      {undoing && <UndoRoster roster={undoing} onClose={() => setUndoing(undefined)} />}
    </Flex>
  );
}

const doneWords = ({ fileName, added, linked, teams }: VolunteerRoster) => {
  const residents = linked > 0 ? `，其中${numberWords(linked)}位是台账里的居民` : '';
  return `“${fileName}”导入好了：新登记${numberWords(added)}位志愿者${residents}${teams > 0 ? `；新建${teams}支服务队` : ''}。`;
};

/** What a workbook brought; stays until it has been read. */
export function RosterDone({ roster, onClose }: { roster: VolunteerRoster; onClose(): void }) {
  const [undoing, setUndoing] = useState(false);
  return (
    <>
      <p className="note note-good" role="status">
        {doneWords(roster)}
      </p>
      <div className="dialog-foot">
        <Button danger onClick={() => setUndoing(true)}>
          撤销本次导入
        </Button>
        <Button type="primary" onClick={onClose}>
          看过了
        </Button>
      </div>
      {undoing && <UndoRoster roster={roster} onClose={() => setUndoing(false)} onUndone={onClose} />}
    </>
  );
}
