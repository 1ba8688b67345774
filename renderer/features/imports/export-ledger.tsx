import { Button, Checkbox, Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { ExportedLedger, ImportLayout } from '../../../shared/features/imports';
import { instantWords, numberWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { type Handed, HandOutDialog } from '../../kit/hand-out';
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
    <div className="note note-good sentences" role="status">
      {savedWords(said).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

type Values = { layout: string; sensitive: boolean };

function Done({ said, onClose }: { said: ExportedLedger; onClose(): void }) {
  useReturnFocus();
  return (
    <Modal open centered width={640} title="导出台账" footer={null} onCancel={onClose}>
      <div className="import-list">
        <Saved said={said} />
        <div className="dialog-foot">
          <Button onClick={onClose}>好</Button>
        </div>
      </div>
    </Modal>
  );
}

/** Which fields are sensitive, where there are any. */
function SensitiveItem() {
  const fields = useQuery('fields.list', { subject: null });
  const sealed = (fields.value ?? []).filter(({ sensitive }) => sensitive).map(({ name }) => name);
  if (sealed.length === 0) return null;
  return (
    <Form.Item name="sensitive" valuePropName="checked">
      <Checkbox>连敏感的栏目一起写出：{sealed.join('、')}</Checkbox>
    </Form.Item>
  );
}

/** The ledger as a workbook, in a layout that came in or in our own. Full numbers: the desk asks for the password. */
export function ExportLedger({ onClose }: { onClose(): void }) {
  const layouts = useQuery('imports.layouts', {});
  const save = useAction('imports.exportLedger');
  const [form] = Form.useForm<Values & Handed>();
  const [said, setSaid] = useState<ExportedLedger>();
  const act = async ({ layout, sensitive, handing }: Values & Handed) => {
    const reply = await save.act({ layout: layout === standard ? null : layout, sensitive, handing });
    if (reply.ok && reply.value.outcome === 'saved') setSaid(reply.value);
  };
  if (said) return <Done said={said} onClose={onClose} />;
  if (!layouts.value) return <FailureNote failure={layouts.failure} />;
  const options = [
    ...layouts.value.map((one) => ({ value: one.layout, label: layoutWords(one) })),
    { value: standard, label: '本站的标准样式' },
  ];
  return (
    <HandOutDialog<Values>
      title="导出台账"
      act="导出"
      width={640}
      form={form}
      action={save}
      lead="现在住在这里的人，一人一行。身份证号和电话是完整的，请收好这个文件，不用了就删掉。"
      initial={{ layout: layouts.value[0]?.layout ?? standard, sensitive: false }}
      onSave={(values) => void act(values)}
      onClose={onClose}
    >
      <Form.Item name="layout" label="写成什么样的表">
        <Radio.Group className="import-layouts" options={options} />
      </Form.Item>
      <SensitiveItem />
      {save.busy && <TaskProgress operation="imports.exportLedger" waiting="正在读台账" />}
    </HandOutDialog>
  );
}
