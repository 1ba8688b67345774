import { Form } from 'antd';
import type { Proof } from '../../../shared/features/certificates';
import { useAction } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';
import { say } from '../../session';
import type { ProofAct } from './proofs-table';

const whyAnew = ['丢了', '损坏', '盖错章', '其他'] as const;
const whyRevoked = ['时长有误', '冒用他人记录', '本人不要了', '其他'] as const;

type Props = { proof: Proof; onClose(): void; onPaper(id: number): void };

/** 换发: the same content under a new number. */
function Reissue({ proof, onClose, onPaper }: Props) {
  const [form] = Form.useForm<ReasonValues>();
  const reissue = useAction('certificates.reissue');
  const save = async (values: ReasonValues) => {
    const reply = await reissue.act({ id: proof.id, reason: reasonOf(values) });
    if (reply.ok) onPaper(reply.value.paper.id);
  };
  return (
    <FormDialog
      title={`换发${proof.number}`}
      act="换发并预览"
      width={480}
      form={form}
      action={reissue}
      lead="内容不变，编一个新号。旧号留在登记册上，写明由新号代替，从今天起作废。"
      onSave={save}
      onClose={onClose}
    >
      <ReasonField label="为什么换发" reasons={whyAnew} />
    </FormDialog>
  );
}

/** 撤销: the number stays in the register as revoked. */
function Revoke({ proof, onClose }: Props) {
  const revoke = useAction('certificates.revoke');
  const save = async (reason: string) => {
    const reply = await revoke.act({ id: proof.id, reason });
    if (!reply.ok) return;
    say(`${proof.number}已撤销，请收回纸张。`);
    onClose();
  };
  return (
    <EndForm
      title={`撤销${proof.number}`}
      act="撤销"
      lead="撤销后有人来查，登记册上写着作废和原因。撤销不能收回；还要用的，重新出具一份。"
      label="为什么撤销"
      reasons={whyRevoked}
      action={revoke}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}

/** What ends a number of the register. */
export const EndProof = ({ act, ...props }: Props & { act: ProofAct }) =>
  act === 'reissue' ? <Reissue {...props} /> : <Revoke {...props} />;
