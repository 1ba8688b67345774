// 写信: the words of a notice as a letter to each person of a saved query.
import { Button } from 'antd';
import { useState } from 'react';
import type { Notice } from '../../../shared/features/notices';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';

const Letters = later(() => import('../queries/letters').then((m) => m.Letters));

/** Nothing for those who may not write to a list of people. `waiting`: what is typed is not kept yet. */
export function WriteLetters({ notice, waiting = false }: { notice: Notice; waiting?: boolean }) {
  const may = useMay();
  const [open, setOpen] = useState(false);
  const { value, failure } = useQuery('notices.letter', open ? { id: notice.id } : null);
  if (!may('letters.issue') || !may('notices.letter')) return null;
  return (
    <>
      <Button disabled={waiting} onClick={() => setOpen(true)}>
        写信
      </Button>
      {open && <FailureNote failure={failure} />}
      {open && value && <Letters name={notice.title || '通知'} source={null} begun={value} onClose={() => setOpen(false)} />}
    </>
  );
}
