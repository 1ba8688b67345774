import { Button, Form } from 'antd';
import { useRef, useState } from 'react';
import { MOST_ASIDE } from '../../../shared/features/attachments';
import { useAction, useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import look from './attachments.module.css';
import { RefusedNote } from './file-line';

type Props = { form: string; value?: number[] | null; onChange?(ids: number[] | undefined): void };

/** Photos that lie aside until the form is saved; one that is no longer there says so. */
function Photos({ form, value, onChange }: Props) {
  const held = value ?? [];
  const choose = useAction('attachments.chooseAside');
  const drop = useAction('attachments.dropAside');
  const there = useQuery('attachments.aside', held.length === 0 ? null : { ids: held });
  const [refused, setRefused] = useState<{ name: string; words: string }[]>([]);
  const set = (ids: number[]) => onChange?.(ids.length === 0 ? undefined : ids);
  const add = async () => {
    setRefused([]);
    const reply = await choose.act({ form, held });
    if (!reply.ok || reply.value.outcome !== 'kept') return;
    setRefused(reply.value.refused);
    set([...held, ...reply.value.ids]);
  };
  const button = useRef<HTMLButtonElement>(null);
  const remove = (photo: number) => {
    // The button that was pressed goes with its photo: the keyboard stays in the form.
    button.current?.focus();
    set(held.filter((one) => one !== photo));
    void drop.act({ ids: [photo] });
  };
  return (
    <div className={look.aside}>
      {held.length > 0 && (
        <ul className={look.thumbs} aria-label="选好的照片">
          {held.map((photo) => {
            const shown = there.value?.find((one) => one.id === photo);
            const name = shown?.name ?? '不在了的照片';
            return (
              <li key={photo} className={look['thumb-of']}>
                {shown ? (
                  <img className={look.thumb} src={shown.picture} alt={name} title={name} />
                ) : (
                  <span className={look.thumb} />
                )}
                <Button type="link" size="small" aria-label={`去掉：${name}`} onClick={() => remove(photo)}>
                  去掉
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <FailureNote failure={choose.failure ?? drop.failure ?? there.failure} />
      <RefusedNote refused={refused} />
      {held.length < MOST_ASIDE && (
        <Button ref={button} loading={choose.busy} onClick={() => void add()}>
          {held.length === 0 ? '选照片' : '再选几张'}
        </Button>
      )}
    </div>
  );
}

/** 照片 of a record that is still being written, for those who may put files on it. `form`: the name of the draft. */
export function PhotosItem({ form }: { form: string }) {
  const may = useMay();
  if (!may('attachments.chooseAside')) return null;
  return (
    <Form.Item name="photos" label="照片（可不放）">
      <Photos form={form} />
    </Form.Item>
  );
}

/** What was chosen goes when the form is given up. */
export function useGivingUp(): (ids: readonly number[] | null | undefined) => void {
  const { act } = useAction('attachments.dropAside');
  return (ids) => void (ids && ids.length > 0 && act({ ids: [...ids] }));
}
