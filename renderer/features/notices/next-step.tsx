import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Guard, Notice } from '../../../shared/features/notices';
import { numberWords } from '../../../shared/text';
import { useAction, useMay } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { FormDialog } from '../../kit/form-dialog';
import { useIssue } from '../../kit/issue';
import { say } from '../../session';
import { copiesOf } from './words';

type Props = { notice: Notice; guard: Guard | undefined; waiting: boolean };

/** The head confirms alone; where others could look, with a reason. */
function AloneForm({ notice, onClose }: { notice: Notice; onClose(): void }) {
  const [form] = Form.useForm<{ reason?: string }>();
  const check = useAction('notices.checkAlone');
  const save = async ({ reason = '' }: { reason?: string }) => {
    const reply = await check.act({ id: notice.id, revision: notice.revision, reason });
    if (!reply.ok) return;
    say('确认过了，可以发出。');
    onClose();
  };
  return (
    <FormDialog
      title="站长一个人确认"
      act="确认"
      form={form}
      action={check}
      lead="再从头看一遍：有没有不该贴出去的号码、房号和姓名，时间地点对不对。确认要输密码，会记下来。"
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      {notice.others && (
        <Form.Item name="reason" label="为什么不等别人看" rules={[{ required: true, message: '请写一句，例如“马上要停水”。' }]}>
          <Input maxLength={60} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

/** What goes with it, where it stands for one that is out. */
const replacing = ({ replaces }: Notice) => (replaces ? `${replaces.number}同时撤回：没贴的不再贴，贴了的今天撤下。` : '');

function IssueQuestion({ notice, onClose }: { notice: Notice; onClose(): void }) {
  const issue = useIssue('notices.issue');
  return (
    <Confirm
      title="发出这份通知？"
      words={`编上号，定稿${numberWords(copiesOf(notice.aim))}份，内容不能再改；接着打印、张贴。${replacing(notice)}`}
      act="发出"
      busy={issue.busy}
      failure={issue.failure}
      onConfirm={() => void issue.act({ id: notice.id, revision: notice.revision })}
      onCancel={onClose}
    />
  );
}

/** Somebody looked at it: it can go out. */
function Issue({ notice, ready }: { notice: Notice; ready: boolean }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button type="primary" disabled={!ready} onClick={() => setAsking(true)}>
        发出
      </Button>
      {asking && <IssueQuestion notice={notice} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Nobody has looked at it yet. */
function LookOver({ notice, ready }: { notice: Notice; ready: boolean }) {
  const may = useMay();
  const ask = useAction('notices.ask');
  const check = useAction('notices.check');
  const [alone, setAlone] = useState(false);
  const at = { id: notice.id, revision: notice.revision };
  const asked = async () => (await ask.act(at)).ok && say('请别人打开这份通知看一遍，点“看过，可以发”。');
  return (
    <>
      {!notice.mine && (
        <Button type="primary" disabled={!ready} loading={check.busy} onClick={() => void check.act(at)}>
          看过，可以发
        </Button>
      )}
      {notice.mine && notice.others && (
        <Button type="primary" disabled={!ready || notice.asked !== null} loading={ask.busy} onClick={() => void asked()}>
          {notice.asked ? '等人看' : '请人看一遍'}
        </Button>
      )}
      {may('notices.checkAlone') && (
        <Button type={notice.mine && !notice.others ? 'primary' : 'default'} disabled={!ready} onClick={() => setAlone(true)}>
          站长确认
        </Button>
      )}
      {alone && <AloneForm notice={notice} onClose={() => setAlone(false)} />}
    </>
  );
}

/** The next thing to do with a draft. Each step has its dialog to itself: one that ends late closes nothing of the next. */
export function NextStep({ notice, guard, waiting }: Props) {
  const clean = guard !== undefined && guard.findings.length === 0 && guard.blanks.length === 0 && guard.lacking.length === 0;
  const ready = clean && !waiting;
  return notice.checked ? <Issue {...{ notice, ready }} /> : <LookOver {...{ notice, ready }} />;
}
