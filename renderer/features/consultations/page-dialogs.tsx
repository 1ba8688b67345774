import { Checkbox } from 'antd';
import { useState } from 'react';
import type { Consultation } from '../../../shared/features/consultation-shapes';
import { ownersResult } from '../../../shared/rules/owners-vote';
import { dayWords, numberWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { EndForm } from '../../kit/end-form';
import { type Extended, ExtendForm } from '../../kit/extend-form';
import { useIssue } from '../../kit/issue';
import { say } from '../../session';
import { answeredOf } from './words';

type Props = { card: Consultation; onClose(): void };

/** What the end means, before it is the end. */
function closingWords(card: Consultation): string {
  const left = card.tally.all.rows - answeredOf(card);
  const rest = left > 0 ? `还有${numberWords(left)}份没有答复，结束后不再收。` : '全都答复了。';
  const frozen = '统计结果就此定下，不能再改。';
  if (card.kind === 'opinion') return rest + frozen;
  const { passed, valid } = ownersResult(card.kind, card.tally);
  const result = passed ? '照现在算：通过。' : valid ? '照现在算：没有通过。' : '照现在算：参与表决的不到三分之二，表决不成立。';
  return `${rest}${result}${frozen}`;
}

export function Close({ card, onClose }: Props) {
  const close = useAction('consultations.close');
  const go = async () => {
    const reply = await close.act({ id: card.id });
    if (!reply.ok) return;
    say(`“${card.title}”统计完了。`);
    onClose();
  };
  return (
    <Confirm
      title={`结束“${card.title}”并统计？`}
      words={closingWords(card)}
      act="结束并统计"
      busy={close.busy}
      failure={close.failure}
      onConfirm={() => void go()}
      onCancel={onClose}
    />
  );
}

export function Cancel({ card, onClose }: Props) {
  const cancel = useAction('consultations.cancel');
  const end = async (reason: string) => {
    const reply = await cancel.act({ id: card.id, reason });
    if (!reply.ok) return;
    say(`“${card.title}”已中止。`);
    onClose();
  };
  return (
    <EndForm
      title={`中止“${card.title}”`}
      act="中止"
      lead="不再收答复，也不出结果；已经收到的都留着。"
      reasons={['方案要改', '重新发起', '上级通知']}
      action={cancel}
      onEnd={({ reason }) => void end(reason)}
      onClose={onClose}
    />
  );
}

export function Extend({ card, onClose }: Props) {
  const extend = useAction('consultations.extend');
  const save = async (extended: Extended) => {
    const reply = await extend.act({ id: card.id, ...extended });
    if (!reply.ok) return;
    say(`延到${dayWords(extended.dueOn)}。`);
    onClose();
  };
  return (
    <ExtendForm
      title={`“${card.title}”延期`}
      dueOn={card.dueOn}
      reasons={['答复还不够', '住户要求再商量']}
      action={extend}
      onExtend={(extended) => void save(extended)}
      onClose={onClose}
    />
  );
}

export function IssueTally({ card, onClose }: Props) {
  const issue = useIssue('consultations.issueTally');
  const [rows, setRows] = useState(true);
  return (
    <Confirm
      title="编统计表"
      words={
        <Checkbox checked={rows} onChange={(event) => setRows(event.target.checked)}>
          附上逐份明细（姓名遮住，可以张贴）
        </Checkbox>
      }
      act="编统计表"
      busy={issue.busy}
      failure={issue.failure}
      onConfirm={() => void issue.act({ id: card.id, rows })}
      onCancel={onClose}
    />
  );
}
