import { Form } from 'antd';
import { type CheckCode, type Finding, markReasonsOf } from '../../../shared/features/checkup';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';
import { say } from '../../session';
import { placeWords } from '../residents/words';

type Props = { code: CheckCode; finding: Finding; onClose(): void };

/** 已核对: it is right as it stands, and goes from the list until the facts change. */
export function MarkForm({ code, finding, onClose }: Props) {
  const [form] = Form.useForm<ReasonValues>();
  const mark = useAction('checkup.mark');
  const save = async (values: ReasonValues) => {
    const { subjectId, otherId } = finding;
    const reply = await mark.act({ code, subjectId, otherId, reason: reasonOf(values) });
    if (!reply.ok) return;
    say('记下了。资料再有变动会重新列出。');
    onClose();
  };
  return (
    <FormDialog
      title={`${finding.name ?? placeWords(finding)}：已核对`}
      act="已核对"
      width={480}
      form={form}
      action={mark}
      lead={`${finding.words}。核对过没有问题，就不再列出；这些资料以后有变动，会重新列出来。有问题的，请打开卡片更正。`}
      onSave={save}
      onClose={onClose}
    >
      <ReasonField label="怎么核对的" reasons={markReasonsOf(code)} />
    </FormDialog>
  );
}
