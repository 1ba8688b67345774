import { Button } from 'antd';
import { useState } from 'react';
import { useMay, useQuery } from '../../desk';
import { later } from '../../kit/later';

const RateForm = later(() => import('./rate-form').then((m) => m.RateForm));

/** How this activity earns points: as the rule says, or at a rate of its own that can be set here once. */
export function ActivityRate({ activity }: { activity: { id: number; name: string } }) {
  const may = useMay();
  const { value } = useQuery('points.rates', {});
  const [setting, setSetting] = useState(false);
  const own = value?.find(({ activityId }) => activityId === activity.id);
  if (!value) return null;
  if (own) return <>{own.percent === 0 ? '这一次不计分' : `按${own.percent / 100}倍`}</>;
  return (
    <>
      按积分规则
      {may('points.setRate') && (
        <Button type="link" size="small" onClick={() => setSetting(true)}>
          定倍数
        </Button>
      )}
      {setting && <RateForm activity={activity} onClose={() => setSetting(false)} />}
    </>
  );
}
