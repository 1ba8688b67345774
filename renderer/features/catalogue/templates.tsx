import { Button, Form, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ReplyTemplate } from '../../../shared/features/catalogue';
import { OrderClass } from '../../../shared/features/order-words';
import { replyMarks } from '../../../shared/rules/reply-words';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { FormDialog } from '../../kit/form-dialog';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { soft } from '../../kit/soft';
import { wanted } from '../orders/items';
import look from '../orders/orders.module.css';

type Values = { name: string; words: string; class?: OrderClass | null };
type Classes = Partial<Record<OrderClass, string>>;

function TemplateForm({ row, classes, onClose }: { row: ReplyTemplate | null; classes: Classes; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const [add, amend] = [useAction('catalogue.addTemplate'), useAction('catalogue.amendTemplate')];
  const save = async ({ class: of = null, ...values }: Values) => {
    const draft = { ...values, class: of };
    const reply = row ? await amend.act({ ...draft, id: row.id }) : await add.act(draft);
    if (reply.ok) onClose();
  };
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title={row ? '改答复模板' : '添答复模板'}
      act={row ? '改好' : '添上'}
      initial={row ?? {}}
      action={row ? amend : add}
      onSave={save}
    >
      <Form.Item name="name" label="叫什么" rules={wanted('请写个短名字，例如 修好了。')}>
        <Input maxLength={20} placeholder="修好了" />
      </Form.Item>
      <Form.Item
        name="words"
        label="怎么说"
        rules={wanted('请写答复的话。')}
        extra={`${replyMarks.join(' ')} 会换成这件诉求的内容。`}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="class" label="只给哪一类用（可不选）">
        <Select
          allowClear
          placeholder="都能用"
          options={OrderClass.options.map((value) => ({ value, label: classes[value] ?? value }))}
        />
      </Form.Item>
    </FormDialog>
  );
}

type Acting = { act: 'write'; row: ReplyTemplate | null } | { act: 'end'; row: ReplyTemplate };

const columnsFor = (classes: Classes, acts: (row: ReplyTemplate) => ReactNode): LedgerColumn<ReplyTemplate>[] => [
  { title: '叫什么', width: '10rem', dataIndex: 'name' },
  { title: '怎么说', dataIndex: 'words' },
  { title: '给哪一类用', width: '10rem', render: (_, row) => (row.class === null ? soft('都能用') : classes[row.class]) },
  { title: '操作', width: '9rem', render: (_, row) => acts(row) },
];

/** 答复模板: words requests are usually answered with. */
export function Templates({ choice }: { choice: ReactNode }) {
  const may = useMay()('catalogue.addTemplate');
  const { value: rows, failure } = useQuery('catalogue.templates', {});
  const classes = useQuery('orders.setup', {}).value?.classes ?? {};
  const end = useAction('catalogue.endTemplate');
  const [acting, setActing] = useState<Acting>();
  const close = () => setActing(undefined);
  const add = may && (
    <Button type="primary" onClick={() => setActing({ act: 'write', row: null })}>
      添答复模板
    </Button>
  );
  const acts = (row: ReplyTemplate) =>
    may && (
      <>
        <Button type="link" size="small" aria-label={`改${row.name}`} onClick={() => setActing({ act: 'write', row })}>
          改
        </Button>
        <Button type="link" size="small" aria-label={`停用${row.name}`} onClick={() => setActing({ act: 'end', row })}>
          停用
        </Button>
      </>
    );
  return (
    <Page title="服务目录" actions={add}>
      <FailureNote failure={failure} />
      <div className={look.bar}>{choice}</div>
      {rows && (
        <LedgerTable
          columns={columnsFor(classes, acts)}
          rows={rows}
          empty={<EmptyState words="常用的答复写在这里，答复诉求时一点就有，再改几个字。" action={add} />}
        />
      )}
      {acting?.act === 'write' && <TemplateForm row={acting.row} classes={classes} onClose={close} />}
      {acting?.act === 'end' && (
        <EndForm
          title={`停用“${acting.row.name}”`}
          act="停用"
          reasons={['用不着了', '说法变了', '重复']}
          action={end}
          onEnd={({ reason }) => void end.act({ id: acting.row.id, reason }).then((reply) => reply.ok && close())}
          onClose={close}
        />
      )}
    </Page>
  );
}
