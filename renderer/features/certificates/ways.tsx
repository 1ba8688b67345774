// Ways from a volunteer or an activity to what is redeemed and certified.

import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useMay } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';

/** From the card of a volunteer: take something for points, a certificate, a statement, the whole record. */
export function VolunteerWays({ id }: { id: number }) {
  const may = useMay();
  const navigate = useNavigate();
  return (
    <>
      {may('gifts.redeem') && <Button onClick={() => navigate(`/gifts?volunteer=${id}`)}>兑换</Button>}
      {may('certificates.issue') && <Button onClick={() => navigate(`/certificates?volunteer=${id}`)}>出具证明</Button>}
      {may('certificates.issueStatement') && (
        <Button onClick={() => navigate(`/certificates?volunteer=${id}&paper=statement`)}>对账单</Button>
      )}
      {may('records.issue') && <Button onClick={() => navigate(`/certificates?volunteer=${id}&paper=record`)}>印服务记录</Button>}
    </>
  );
}

/** From an activity that was held: its record on paper. */
export function ActivityRecord({ id }: { id: number }) {
  const may = useMay();
  const issue = useIssue('certificates.issueActivity');
  const print = () => issue.act({ activityId: id });
  if (!may('certificates.issueActivity')) return null;
  return (
    <>
      <Button loading={issue.busy} onClick={() => void print()}>
        印活动记录
      </Button>
      <FailureNote failure={issue.failure} />
    </>
  );
}
