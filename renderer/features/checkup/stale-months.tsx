import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useAction, useMay } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { say } from '../../session';

/** After how many months a visit is old: the station's own decision. */
export function StaleMonths({ months, onChanged }: { months: number; onChanged(): void }) {
  const set = useAction('checkup.setMonths');
  const may = useMay();
  const [typed, setTyped] = useState<number | null>(null);
  if (!may('checkup.setMonths')) return null;
  const wanted = typed ?? months;
  const save = async () => {
    const reply = await set.act({ staleMonths: wanted });
    if (!reply.ok) return;
    setTyped(null);
    onChanged();
    say(`改好了：超过${wanted}个月没有核对算久。`);
  };
  return (
    <>
      <FailureNote failure={set.failure} />
      <span className="checkup-months">
        超过
        <InputNumber
          aria-label="几个月没有核对算久"
          min={1}
          max={120}
          precision={0}
          value={wanted}
          onChange={setTyped}
          onPressEnter={() => void save()}
        />
        个月没有核对算久
        {wanted !== months && (
          <Button loading={set.busy} onClick={() => void save()}>
            改
          </Button>
        )}
      </span>
    </>
  );
}
