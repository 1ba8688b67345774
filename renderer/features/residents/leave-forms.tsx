// 迁出 and 登记死亡: a form, then one plain sentence of what will happen, with 取消 as the answer that lies nearest.
import { Form } from 'antd';
import { useState } from 'react';
import { leaveReasons, type ResidentCard } from '../../../shared/features/residents';
import { dayWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { DayItem } from '../../kit/day-item';
import { type Ended, EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { placeWords } from './words';

type Props = { card: ResidentCard; onClose(): void };

export function MoveOutForm({ card, onClose }: Props) {
  const move = useAction('residents.moveOut');
  const [sure, setSure] = useState<Ended>();
  const save = async (out: Ended) => {
    const reply = await move.act({ id: card.id, ...out });
    setSure(undefined);
    if (!reply.ok) return;
    say(`${card.name}已迁出。`);
    onClose();
  };
  return (
    <>
      <EndForm
        title={`${card.name}迁出`}
        act="迁出"
        label="迁出原因"
        reasons={leaveReasons}
        dated="迁出日期"
        action={move}
        onEnd={setSure}
        onClose={onClose}
      />
      {sure && (
        <Confirm
          title={`${card.name}迁出？`}
          words={`从${dayWords(sure.on)}起，${card.name}不再算作${placeWords(card)}的住户（${sure.reason}）。资料和记录都保留，以后回来可以再迁入。`}
          act="迁出"
          danger
          busy={move.busy}
          onConfirm={() => save(sure)}
          onCancel={() => setSure(undefined)}
        />
      )}
    </>
  );
}

export function DeathForm({ card, onClose }: Props) {
  const [form] = Form.useForm<{ on: string }>();
  const record = useAction('residents.recordDeath');
  const [sure, setSure] = useState<string>();
  const save = async (on: string) => {
    const reply = await record.act({ id: card.id, on });
    setSure(undefined);
    if (!reply.ok) return;
    say(`已登记${card.name}去世。`);
    onClose();
  };
  return (
    <>
      <FormDialog
        title={`登记${card.name}去世`}
        act="登记死亡"
        danger
        width={480}
        form={form}
        action={record}
        initial={{}}
        onSave={({ on }) => setSure(on)}
        onClose={onClose}
      >
        <DayItem label="去世日期" />
      </FormDialog>
      {sure && (
        <Confirm
          title={`登记${card.name}去世？`}
          words={`${card.name}于${dayWords(sure)}去世。登记后不再算作在册居民，特殊群体同时结束；资料和记录保留。登记死亡不能撤回，请先核实。`}
          act="登记死亡"
          danger
          busy={record.busy}
          onConfirm={() => save(sure)}
          onCancel={() => setSure(undefined)}
        />
      )}
    </>
  );
}
