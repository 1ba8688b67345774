import { Form } from 'antd';
import { numberWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { type Handed, HandOutDialog } from '../../kit/hand-out';
import { say } from '../../session';
import { SpanItems, thisYear } from './span-items';

type Span = { from: string; to: string };

/** 导出补录表: what the national system is to be told, under the headings the station has set. */
export function SaveNational({ onClose }: { onClose(): void }) {
  const [form] = Form.useForm<Span & Handed>();
  const write = useAction('certificates.saveNational');
  const headings = useQuery('certificates.headings', {}).value ?? [];
  const save = async (values: Span & Handed) => {
    const reply = await write.act(values);
    if (!reply.ok || reply.value.outcome === 'cancelled') return;
    say(`${numberWords(reply.value.rows)}条，已存到${reply.value.path}。`);
    onClose();
  };
  return (
    <HandOutDialog<Span>
      title="导出全国志愿服务系统补录表"
      act="导出"
      width={520}
      form={form}
      action={write}
      lead={`每次服务一行，含完整证件号，传完请删掉文件。列：${headings.map(({ heading }) => heading).join('、')}。`}
      initial={thisYear()}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <SpanItems from="从哪天起" to="到哪天为止" />
    </HandOutDialog>
  );
}
