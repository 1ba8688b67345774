import { Button, Flex, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { VolunteerRoster } from '../../../shared/features/volunteer-sheet';
import { instantWords, numberWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { FramedTable } from '../../kit/framed-table';
import { StateWord } from '../../kit/state-word';
import { say } from '../../session';

const effectWords = ({ added, teams }: VolunteerRoster) =>
  `撤销后，这次登记的${numberWords(added)}位志愿者会撤下${teams > 0 ? `，新建的${teams}支服务队也撤下` : ''}；居民台账不变，编号不再给别人。`;

type UndoProps = { roster: VolunteerRoster; onClose(): void; onUndone?(): void };

/** Takes one workbook of volunteers back. A refusal stays in the dialog. */
export function UndoRoster({ roster, onClose, onUndone = onClose }: UndoProps) {
  const undo = useAction('volunteers.undoSheet');
  const act = async () => {
    if (!(await undo.act({ id: roster.id })).ok) return;
    say(`已撤销“${roster.fileName}”的导入。`);
    onUndone();
  };
  return (
    <Confirm
      title="撤销这次导入？"
      words={
        <Flex vertical gap={8}>
          <p>
            {instantWords(roster.at)}由{roster.by}导入的“{roster.fileName}”。
          </p>
          <p>{effectWords(roster)}</p>
          <p>导入以后发过卡、记过时长，或者改过资料的，就不能整份撤销了。</p>
        </Flex>
      }
      act="撤销导入"
      danger
      busy={undo.busy}
      failure={undo.failure}
      onConfirm={() => void act()}
      onCancel={onClose}
    />
  );
}

const columnsWith = (onUndo: (roster: VolunteerRoster) => void): TableColumnsType<VolunteerRoster> => [
  { title: '名册', dataIndex: 'fileName', ellipsis: true },
  { title: '导入时间', dataIndex: 'at', width: 184, className: 'one-line', render: instantWords },
  { title: '导入人', dataIndex: 'by', width: 96, ellipsis: true },
  { title: '登记', dataIndex: 'added', width: 88, align: 'right', render: (added: number) => `${numberWords(added)}人` },
  {
    title: '状态',
    width: 128,
    className: 'one-line',
    render: (_, roster) =>
      roster.undoneAt === null ? (
        <Button type="link" className="in-row" aria-label={`撤销本次导入 ${roster.fileName}`} onClick={() => onUndo(roster)}>
          撤销本次导入
        </Button>
      ) : (
        <StateWord tone="quiet">已撤销</StateWord>
      ),
  },
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
