import { Form } from 'antd';
import type { ReactNode } from 'react';
import type { Failure, Reply } from '../../shared/reply';
import { say } from '../session';
import { FormDialog } from './form-dialog';

export type Way = 'print' | 'export';
type Saved = { outcome: 'saved'; path: string; rows: number } | { outcome: 'cancelled' };

type Props<V extends object> = {
  /** What it is a list of. */
  name: string;
  way: Way;
  lead: string;
  initial: V;
  /** Of the way chosen. */
  action: { busy: boolean; failure: Failure | undefined };
  /** Issues the paper, and leads to it. */
  onPrint(values: V): void;
  onExport(values: V): Promise<Reply<Saved>>;
  onClose(): void;
  children: ReactNode;
};

/** A list of people leaves the desk: on paper with room to sign, or as a sheet. The children ask what goes along. */
export function HandOutForm<V extends object>({ name, way, onPrint, onExport, ...props }: Props<V>) {
  const [form] = Form.useForm<V>();
  const printing = way === 'print';
  const save = async (values: V) => {
    const reply = await onExport(values);
    if (!reply.ok) return;
    if (reply.value.outcome === 'saved') say(`${reply.value.rows}人，已存到${reply.value.path}。`);
    props.onClose();
  };
  return (
    <FormDialog<V>
      title={printing ? `打印${name}名单` : `导出${name}名单`}
      act={printing ? '生成并预览' : '导出'}
      width={480}
      form={form}
      onSave={(values) => (printing ? onPrint(values) : void save(values))}
      {...props}
    />
  );
}
