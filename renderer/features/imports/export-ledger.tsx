import { Button, Checkbox, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { ExportedLedger, ImportLayout } from '../../../shared/features/imports';
import { instantWords, numberWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useReturnFocus } from '../../kit/return-focus';
import { TaskProgress } from '../../kit/task-progress';

const standard = '';

const layoutWords = ({ fileName, usedAt, columns }: ImportLayout): string =>
  `和“${fileName ?? '以前导入的表'}”一样，${columns}列（${instantWords(usedAt)}导入）`;

function savedWords({ path, rows, differing, columns, fields }: ExportedLedger): string[] {
  return [
    `写出${numberWords(rows)}人，存在 ${path}`,
    differing === 0
      ? '已经照着读了一遍：再导入这张表，不会新增，也不会改动任何人。'
      : `已经照着读了一遍：有${numberWords(differing)}人再导入时会和台账不同，请不要拿这张表整份覆盖。`,
    columns.length > 0 ? `这种表里的“${columns.join('、')}”台账没有登记，空着。` : '',
    fields.length > 0 ? `台账里的${fields.join('、')}，这种表没有列，没有写出。` : '',
  ].filter((line) => line !== '');
}

function Saved({ said }: { said: ExportedLedger }) {
  return (
    <div className="note note-good import-sentences" role="status">
      {savedWords(said).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** The ledger as a workbook, in a layout that came in or in our own. Full numbers: the desk asks for the password. */
export function ExportLedger({ onClose }: { onClose(): void }) {
  useReturnFocus();
  const layouts = useQuery('imports.layouts', {});
  const save = useAction('imports.exportLedger');
  const fields = useQuery('fields.list', { subject: null });
  const sealed = (fields.value ?? []).filter(({ sensitive }) => sensitive).map(({ name }) => name);
  const [sensitive, setSensitive] = useState(false);
  const [picked, setPicked] = useState<string>();
  const [said, setSaid] = useState<ExportedLedger>();
  const layout = picked ?? layouts.value?.[0]?.layout ?? standard;
  const act = async () => {
    const reply = await save.act({ layout: layout === standard ? null : layout, sensitive });
    if (reply.ok && reply.value.outcome === 'saved') setSaid(reply.value);
  };
  const options = [
    ...(layouts.value ?? []).map((one) => ({ value: one.layout, label: layoutWords(one) })),
    { value: standard, label: '本站的标准样式' },
  ];
  return (
    <Modal open centered width={640} title="导出台账" footer={null} onCancel={onClose}>
      <div className="import-list">
        <FailureNote failure={save.failure ?? layouts.failure} />
        {said ? (
          <Saved said={said} />
        ) : (
          <>
            <p>现在住在这里的人，一人一行。身份证号和电话是完整的，请收好这个文件，不用了就删掉。</p>
            <span id="layout-words">写成什么样的表：</span>
            <Radio.Group
              aria-labelledby="layout-words"
              className="import-layouts"
              value={layout}
              onChange={({ target }) => setPicked(target.value)}
              options={options}
            />
            {sealed.length > 0 && (
              <Checkbox checked={sensitive} onChange={() => setSensitive(!sensitive)}>
                连敏感的栏目一起写出：{sealed.join('、')}
              </Checkbox>
            )}
          </>
        )}
        {save.busy && <TaskProgress operation="imports.exportLedger" waiting="正在读台账" />}
        <div className="confirm-foot">
          <Button onClick={onClose}>{said ? '好' : '取消'}</Button>
          {!said && (
            <Button type="primary" loading={save.busy} onClick={() => void act()}>
              导出
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
