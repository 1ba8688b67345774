import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Minutes } from '../../../shared/features/minutes';
import { useAction, useMay } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { later } from '../../kit/later';
import { say } from '../../session';

const SubmitForm = later(() => import('./state-forms').then((m) => m.SubmitForm));
const ConfirmForm = later(() => import('./state-forms').then((m) => m.ConfirmForm));
const WithdrawForm = later(() => import('./state-forms').then((m) => m.WithdrawForm));

type Opened = 'submit' | 'confirm' | 'withdraw';

/** 从决议起草通知: a draft with the open decisions in it, opened. */
function useDraftNotice(meetingId: number) {
  const navigate = useNavigate();
  const begin = useAction('notices.begin');
  const draft = async () => {
    const reply = await begin.act({ meetingId });
    if (reply.ok) navigate(`/notices/${reply.value.id}`);
  };
  return { draft, failure: begin.failure, busy: begin.busy };
}

function usePapers(meetingId: number) {
  const issue = useIssue('minutes.issue');
  const notice = useIssue('minutes.issueNotice');
  const list = useIssue('tasks.issueList');
  const docx = useAction('minutes.saveDocx');
  const save = async () => {
    const reply = await docx.act({ meetingId });
    if (reply.ok && reply.value.outcome === 'saved') say(`已存到 ${reply.value.path}`);
  };
  const acts = {
    paper: () => issue.act({ meetingId }),
    notice: () => notice.act({ meetingId }),
    tasks: () => list.act({ meetingId }),
    docx: save,
  };
  const failure = issue.failure ?? notice.failure ?? list.failure ?? docx.failure;
  return { acts, failure, busy: issue.busy || notice.busy || list.busy || docx.busy };
}

/** What is done with the minutes as a whole: on paper, as a file, on to the next state. */
export function MinutesActs({ minutes }: { minutes: Minutes }) {
  const may = useMay();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { acts, failure, busy } = usePapers(minutes.meeting.id);
  const notice = useDraftNotice(minutes.meeting.id);
  const close = () => setOpened(null);
  const { state } = minutes;
  const items = [
    { key: 'docx', label: '存为 Word 文档' },
    { key: 'notice', label: '决议公告', disabled: state !== 'final' },
    { key: 'tasks', label: '任务清单' },
  ];
  const step = (what: Opened, words: string, main = false) => (
    <Button {...(main ? { type: 'primary' as const } : {})} onClick={() => setOpened(what)}>
      {words}
    </Button>
  );
  return (
    <>
      <FailureNote failure={failure ?? notice.failure} />
      {may('minutes.submit') && state === 'draft' && step('submit', '送会签', true)}
      {may('minutes.confirm') && state === 'signing' && step('confirm', '定稿', true)}
      {may('minutes.withdraw') && state === 'signing' && step('withdraw', '退回草稿')}
      {may('notices.begin') && state === 'final' && (
        <Button disabled={notice.busy} onClick={() => void notice.draft()}>
          从决议起草通知
        </Button>
      )}
      {may('minutes.issue') && (
        <>
          <Button disabled={busy} onClick={() => void acts.paper()}>
            {state === 'final' ? '打印纪要' : '打印会签稿'}
          </Button>
          <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => void acts[key as keyof typeof acts]() }}>
            <Button disabled={busy}>更多</Button>
          </Dropdown>
        </>
      )}
      <Button onClick={() => navigate(`/meetings/${minutes.meeting.id}`)}>回到会议</Button>
      {opened === 'submit' && <SubmitForm minutes={minutes} onClose={close} />}
      {opened === 'confirm' && <ConfirmForm minutes={minutes} onClose={close} />}
      {opened === 'withdraw' && <WithdrawForm minutes={minutes} onClose={close} />}
    </>
  );
}
