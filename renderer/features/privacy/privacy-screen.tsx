import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { PrivacyRequest } from '../../../shared/features/privacy';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { AnswerForm } from './answer-form';
import { DueList } from './due-list';
import { FieldsTable } from './fields-table';
import './privacy.css';
import { ReceiveForm } from './receive-form';
import { Register } from './register';
import { RequestsTable } from './requests-table';

const views = [
  { value: 'fields', label: '登记了什么' },
  { value: 'requests', label: '居民申请' },
  { value: 'due', label: '到期资料' },
  { value: 'given', label: '对外提供' },
] as const;
type View = (typeof views)[number]['value'];

const isView = (value: string | null): value is View => views.some((view) => view.value === value);

/** Issues a paper and opens it in 打印中心. */
function IssueButton({
  operation,
  words,
  primary = false,
}: {
  operation: 'privacy.issueNotice' | 'privacy.issueClearing';
  words: string;
  primary?: boolean;
}) {
  const issue = useIssue(operation);
  const start = () => issue.act({});
  return (
    <>
      <FailureNote failure={issue.failure} />
      <Button type={primary ? 'primary' : 'default'} loading={issue.busy} onClick={() => void start()}>
        {words}
      </Button>
    </>
  );
}

function Due() {
  const due = useQuery('privacy.due', {});
  return (
    <>
      <FailureNote failure={due.failure} />
      {due.value && <DueList groups={due.value} />}
    </>
  );
}

function Requests({ onReceive }: { onReceive(): void }) {
  const list = useQuery('privacy.requests', {});
  const [answering, setAnswering] = useState<PrivacyRequest>();
  return (
    <>
      <PrintList list="privacyRequests" asked={{}} disabled={!list.value?.length} />
      <FailureNote failure={list.failure} />
      {list.value && <RequestsTable requests={list.value} onReceive={onReceive} onAnswer={setAnswering} />}
      {answering && <AnswerForm request={answering} onClose={() => setAnswering(undefined)} />}
    </>
  );
}

/** 隐私: what is held and why, what residents ask for, what has been kept long enough. */
export function PrivacyScreen() {
  const [address, setAddress] = useSearchParams();
  const [receiving, setReceiving] = useState(false);
  const asked = address.get('view');
  const view: View = isView(asked) ? asked : 'requests';
  const receive = () => setReceiving(true);
  return (
    <Page
      title="隐私"
      actions={
        <>
          {view === 'requests' && (
            <Button type="primary" onClick={receive}>
              登记申请
            </Button>
          )}
          {view === 'fields' && <IssueButton operation="privacy.issueNotice" words="印告知书" primary />}
          {view === 'due' && <IssueButton operation="privacy.issueClearing" words="印清理单" primary />}
        </>
      }
    >
      <Segmented<View>
        className="privacy-views"
        aria-label="看什么"
        options={[...views]}
        value={view}
        onChange={(next) => setAddress({ view: next }, { replace: true })}
      />
      {view === 'fields' && <FieldsTable />}
      {view === 'requests' && <Requests onReceive={receive} />}
      {view === 'due' && <Due />}
      {view === 'given' && <Register />}
      {receiving && <ReceiveForm onClose={() => setReceiving(false)} />}
    </Page>
  );
}
