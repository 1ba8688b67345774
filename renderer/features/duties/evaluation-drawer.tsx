import { Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { type Evaluation, type Proposal, proposalWords } from '../../../shared/features/duties';
import { useAction } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { FormDialog } from '../../kit/form-dialog';
import { useIssue, useOpenPaper } from '../../kit/issue';
import { say } from '../../session';
import look from './duties.module.css';
import { shareOf } from './share';

type Props = { period: string; row: Evaluation; roles: { code: string; name: string }[]; onClose(): void };
type Values = { comment: string; proposal?: Proposal | null };

const proposals = Object.entries(proposalWords).map(([value, label]) => ({ value, label }));

function CommentForm({ period, row, onClose }: Omit<Props, 'roles'>) {
  const [form] = Form.useForm<Values>();
  const comment = useAction('duties.comment');
  const { chiefId, name } = row;
  const save = async ({ comment: words = '', proposal = null }: Values) => {
    const reply = await comment.act({ period, chiefId, comment: words, proposal });
    if (!reply.ok) return;
    say(`写好了${name}的评语。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title={`写${name}的评语`}
      act="写好"
      initial={{ comment: row.comment, proposal: row.proposal }}
      action={comment}
      onSave={(values) => void save(values)}
    >
      <Form.Item name="comment" label="评语" rules={[{ required: true, whitespace: true, message: '请写几句。' }]}>
        <Input.TextArea maxLength={600} showCount autoSize={{ minRows: 4, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="proposal" label="建议（可不选）">
        <Select allowClear options={proposals} placeholder="请选择" />
      </Form.Item>
    </FormDialog>
  );
}

function Facts({ row, roles }: Pick<Props, 'row' | 'roles'>) {
  const { taken, due, done, rated, satisfied } = row.orders;
  const rows: [string, string][] = [
    ...roles.map(({ name }, at): [string, string] => [name, `${row.counts[at] ?? 0}件`]),
    ['楼里的诉求', `${taken}件`],
    ['完成率', `${shareOf(done, due)}（${done} ÷ ${due}）`],
    ['满意率', `${shareOf(satisfied, rated)}（${satisfied} ÷ ${rated}）`],
  ];
  return (
    <dl className={look.facts}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Acts({
  period,
  row,
  onComment,
  onWithdraw,
}: Omit<Props, 'roles' | 'onClose'> & { onComment(): void; onWithdraw(): void }) {
  const issue = useIssue('duties.issueEvaluation');
  const openPaper = useOpenPaper();
  const { chiefId, paper, comment } = row;
  return (
    <>
      <FailureNote failure={issue.failure} />
      {paper ? (
        <div>
          <Button onClick={() => openPaper(paper.paperId)}>看{paper.number}</Button>{' '}
          <Button onClick={onWithdraw}>作废重写</Button>
        </div>
      ) : (
        <div>
          <Button type={comment === '' ? 'primary' : 'default'} onClick={onComment}>
            写评语
          </Button>{' '}
          {comment !== '' && (
            <Button type="primary" loading={issue.busy} onClick={() => void issue.act({ period, chiefId })}>
              打印评议表
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** One chief and half a year: what was counted, and what somebody thinks of it. */
export function EvaluationDrawer({ period, row, roles, onClose }: Props) {
  const [open, setOpen] = useState<'comment' | 'withdraw'>();
  const withdraw = useAction('duties.withdrawEvaluation');
  const close = () => setOpen(undefined);
  const { chiefId, name, places, days, comment, proposal } = row;
  return (
    <Drawer open size={520} mask={false} closable={{ placement: 'end' }} onClose={onClose} title="半年评议">
      <div className={look.card}>
        <h2>{name}</h2>
        <p className="soft">
          {places}，任职{days}天
        </p>
        <Acts {...{ period, row }} onComment={() => setOpen('comment')} onWithdraw={() => setOpen('withdraw')} />
        <Facts {...{ row, roles }} />
        {comment !== '' && <p style={{ whiteSpace: 'pre-line' }}>{comment}</p>}
        {proposal !== null && <p>建议：{proposalWords[proposal]}</p>}
      </div>
      {open === 'comment' && <CommentForm {...{ period, row }} onClose={close} />}
      {open === 'withdraw' && (
        <EndForm
          title={`作废${name}的评议表`}
          act="作废"
          lead="打印过的那一份请收回。评语可以重写，再打印一份新编号的。"
          reasons={['写错了人', '情况有变', '数字后来改了']}
          action={withdraw}
          onEnd={({ reason }) => void withdraw.act({ period, chiefId, reason }).then((reply) => reply.ok && close())}
          onClose={close}
        />
      )}
    </Drawer>
  );
}
