import { Button, Form, Input, Select } from 'antd';
import { SheetField, type SheetHeading, sheetFieldWords } from '../../../shared/features/certificates';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import look from './certificates.module.css';

type Values = { headings: SheetHeading[] };
const fields = SheetField.options.map((value) => ({ value, label: sheetFieldWords[value] }));
const rule = [{ required: true, whitespace: true, message: '请填写列名。' }];

/** One column: what it is called over there, and what of ours stands in it. */
function Column({ at, last, onMove, onRemove }: { at: number; last: boolean; onMove(to: number): void; onRemove(): void }) {
  return (
    <div className={look.column}>
      <Form.Item name={[at, 'heading']} rules={rule}>
        <Input maxLength={30} aria-label={`第${at + 1}列列名`} />
      </Form.Item>
      <Form.Item name={[at, 'field']}>
        <Select options={fields} aria-label={`第${at + 1}列内容`} />
      </Form.Item>
      <Button type="text" disabled={at === 0} aria-label={`第${at + 1}列往前`} onClick={() => onMove(at - 1)}>
        ↑
      </Button>
      <Button type="text" disabled={last} aria-label={`第${at + 1}列往后`} onClick={() => onMove(at + 1)}>
        ↓
      </Button>
      <Button type="text" aria-label={`去掉第${at + 1}列`} onClick={onRemove}>
        去掉
      </Button>
    </div>
  );
}

function Columns({ headings, onClose }: { headings: SheetHeading[]; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const set = useAction('certificates.setHeadings');
  const save = async (values: Values) => {
    const reply = await set.act(values);
    if (!reply.ok) return;
    say('列名改好了，下次导出就用它。');
    onClose();
  };
  return (
    <FormDialog
      title="补录表的列名"
      act="保存"
      width={680}
      form={form}
      action={set}
      lead="照着系统下载的模板写列名和次序，右边选里面放什么。模板变了，改这里就行。"
      initial={{ headings }}
      onSave={save}
      onClose={onClose}
    >
      <Form.List name="headings">
        {(rows, { add, remove, move }) => (
          <>
            {rows.map(({ key, name }) => (
              <Column
                key={key}
                at={name}
                last={name === rows.length - 1}
                onMove={(to) => move(name, to)}
                onRemove={() => remove(name)}
              />
            ))}
            <Button onClick={() => add({ heading: '', field: 'empty' })}>添加一列</Button>
          </>
        )}
      </Form.List>
    </FormDialog>
  );
}

/** 补录表的列名: the layout of the national system, kept by the station. */
export function HeadingsForm({ onClose }: { onClose(): void }) {
  const { value } = useQuery('certificates.headings', {});
  return value ? <Columns headings={value} onClose={onClose} /> : null;
}
