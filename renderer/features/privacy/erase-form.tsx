// 删除个人信息: why, and the name once more; then one plain sentence of what will happen, with 取消 lying nearest.
import { Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { BACKUP_DAYS, ErasureBasis, erasureBasisWords } from '../../../shared/features/privacy';
import type { Output } from '../../../shared/operations';
import { dayWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { FormDialog } from '../../kit/form-dialog';

type Values = { name: string; basis: ErasureBasis };
type Erased = Output<'privacy.erase'>;
type Props = { card: { id: number; name: string }; onClose(): void };

const bases = ErasureBasis.options.map((value) => ({ value, label: erasureBasisWords[value] }));

/** What became of it, until it is read. */
function Result({ erased, onClose }: { erased: Erased; onClose(): void }) {
  const words = (
    <>
      <p>
        台账里改记为“{erased.pseudonym}”。旧备份里还有原来的资料，最晚{dayWords(erased.backupsUntil)}
        全部清掉；这以前不要从旧备份还原。
      </p>
      {erased.mentioned.length > 0 && (
        <p>
          这些人的备注里还写着这个名字或号码，请逐个看看要不要改：
          {erased.mentioned.map(({ id, name }) => (
            <Link key={id} to={`/residents/${id}`} onClick={onClose}>
              {name}{' '}
            </Link>
          ))}
        </p>
      )}
    </>
  );
  return (
    <Modal
      open
      centered
      width={480}
      title="个人信息已删除"
      closable={false}
      footer={
        <Button type="primary" onClick={onClose}>
          知道了
        </Button>
      }
    >
      {words}
    </Modal>
  );
}

export function EraseForm({ card, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const erase = useAction('privacy.erase');
  const [sure, setSure] = useState<Values>();
  const [erased, setErased] = useState<Erased>();
  const start = async (values: Values) => {
    const reply = await erase.act({ id: card.id, ...values });
    setSure(undefined);
    if (reply.ok) setErased(reply.value);
  };
  if (erased) return <Result erased={erased} onClose={onClose} />;
  return (
    <>
      <FormDialog
        title={`删除${card.name}的个人信息`}
        act="删除"
        danger
        width={520}
        form={form}
        action={erase}
        lead="删除后找不回来。人数统计保留，姓名、号码、特殊群体、经历和写有这个人的纸张都清空。"
        onSave={(values) => setSure(values)}
        onClose={onClose}
      >
        <Form.Item name="basis" label="为什么删除" rules={[{ required: true, message: '请选一个依据。' }]}>
          <Radio.Group vertical options={bases} />
        </Form.Item>
        <Form.Item name="name" label={`再写一遍姓名：${card.name}`} rules={[{ required: true, message: '请照着写一遍姓名。' }]}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
      </FormDialog>
      {sure && (
        <Confirm
          title={`删除${card.name}的个人信息？`}
          words={`台账、搜索、纸张和记录里关于${card.name}的内容马上清空，不能撤回。旧备份里的最多再留${BACKUP_DAYS}天。`}
          act="删除个人信息"
          danger
          busy={erase.busy}
          onConfirm={() => void start(sure)}
          onCancel={() => setSure(undefined)}
        />
      )}
    </>
  );
}
