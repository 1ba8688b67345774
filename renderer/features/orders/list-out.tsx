// 打印 and 导出 of the requests on the screen, as they are narrowed now.
import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import type { OrderView } from '../../../shared/features/orders';
import { useAction, useMay } from '../../desk';
import { type Handed, HandOutDialog, type Way } from '../../kit/hand-out';
import { useIssue } from '../../kit/issue';
import { say } from '../../session';
import type { Filter } from './filter-bar';

type Values = { by: 'all' | 'handler' };
type Props = { asked: Filter & { view: OrderView }; disabled: boolean };

const ways = [
  { value: 'all', label: '一张清单' },
  { value: 'handler', label: '交办单：每个办理人一张，写着最晚哪天' },
];

function OutDialog({ way, asked, onClose }: { way: Way; asked: Props['asked']; onClose(): void }) {
  const [form] = Form.useForm<Values & Handed>();
  const [issue, save] = [useIssue('orders.issueList'), useAction('orders.saveList')];
  const printing = way === 'print';
  const out = async ({ by = 'all', handing }: Values & Handed) => {
    if (printing) return issue.act({ ...asked, by, handing });
    const reply = await save.act({ ...asked, handing });
    if (!reply.ok) return;
    if (reply.value.outcome === 'saved') say(`${reply.value.rows}件，已存到${reply.value.path}。`);
    onClose();
  };
  return (
    <HandOutDialog<Values>
      title={printing ? '打印诉求' : '导出诉求'}
      act={printing ? '生成并预览' : '导出'}
      width={480}
      form={form}
      lead="按现在屏幕上的条件，全部页都算。电话只留前三位和后四位，保密的只有编号。"
      initial={{ by: 'all' }}
      action={printing ? issue : save}
      onSave={(values) => void out(values)}
      onClose={onClose}
    >
      {printing && (
        <Form.Item name="by" label="怎么印">
          <Radio.Group vertical options={ways} />
        </Form.Item>
      )}
    </HandOutDialog>
  );
}

/** Nothing for those who may not take the list along. */
export function ListOut({ asked, disabled }: Props) {
  const may = useMay();
  const [way, setWay] = useState<Way>();
  if (!may('orders.issueList')) return null;
  return (
    <>
      <Button disabled={disabled} aria-label="打印诉求" onClick={() => setWay('print')}>
        打印
      </Button>
      <Button disabled={disabled} aria-label="导出诉求" onClick={() => setWay('export')}>
        导出
      </Button>
      {way && <OutDialog way={way} asked={asked} onClose={() => setWay(undefined)} />}
    </>
  );
}
