import { Button, Checkbox, Form, Select } from 'antd';
import { useState } from 'react';
import type { VolunteerCard } from '../../../shared/features/volunteers';
import { dayWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { type Ended, EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import look from '../residents/card.module.css';
import { CardSection } from '../residents/card-section';
import lists from '../residents/care.module.css';

type Term = VolunteerCard['terms'][number];
type Values = { teamId: number; leads: boolean; on: string };

function JoinForm({ card, onClose }: { card: VolunteerCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const join = useAction('teams.join');
  const teams = (useQuery('teams.list', {}).value ?? []).filter(({ endedOn }) => endedOn === null);
  const save = async ({ teamId, leads = false, on }: Values) => {
    const reply = await join.act({ id: teamId, volunteerId: card.id, leads, on });
    if (!reply.ok) return;
    say(`${card.name}已加入${teams.find(({ id }) => id === teamId)?.name ?? '服务队'}。`);
    onClose();
  };
  return (
    <FormDialog
      title={`${card.name}加入服务队`}
      act="加入"
      width={440}
      form={form}
      action={join}
      initial={{ on: today() }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="teamId" label="哪支队伍" rules={[{ required: true, message: '请选一支队伍。' }]}>
        <Select
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          notFoundContent="还没有队伍，先到“服务队”里建"
        />
      </Form.Item>
      <Form.Item name="leads" valuePropName="checked" extra="原来的队长转为队员。">
        <Checkbox>任队长</Checkbox>
      </Form.Item>
      <DayItem label="从哪天起" />
    </FormDialog>
  );
}

function LeaveForm({ name, term, onClose }: { name: string; term: Term; onClose(): void }) {
  const leave = useAction('teams.leave');
  const end = async (ended: Ended) => {
    const reply = await leave.act({ id: term.id, ...ended });
    if (!reply.ok) return;
    say(`${name}已离开${term.team}。`);
    onClose();
  };
  return (
    <EndForm
      title={`${name}离开${term.team}`}
      act="离队"
      lead={`${dayWords(term.startedOn)}起在队里。离队以后，任期留在卡片上。`}
      reasons={['时间不合适', '身体原因', '换到别的队伍', '搬走']}
      dated="从哪天起离队"
      action={leave}
      onEnd={(ended) => void end(ended)}
      onClose={onClose}
    />
  );
}

/** 服务队: terms of today, and those before. */
export function Terms({ card }: { card: VolunteerCard }) {
  const [open, setOpen] = useState<Term | 'join'>();
  const may = useMay();
  const acting = may('teams.join') && card.endedOn === null;
  const action = acting && (
    <Button type="link" className={look.sectionAct ?? ''} onClick={() => setOpen('join')}>
      加入队伍
    </Button>
  );
  return (
    <CardSection title="服务队" action={action}>
      {card.terms.length === 0 && <p className="soft">还没有加入队伍。</p>}
      <ul className={lists.groups}>
        {card.terms.map((term) => (
          <li key={term.id} className={lists.groupHead}>
            <span>{term.team}</span>
            {term.leads && <span className={look.tag}>队长</span>}
            <span className="soft small">
              {dayWords(term.startedOn)}起{term.endedOn && `，${dayWords(term.endedOn)}止，${term.endReason}`}
            </span>
            {acting && term.endedOn === null && (
              <Button
                type="link"
                size="small"
                className={look.inline ?? ''}
                aria-label={`离开${term.team}`}
                onClick={() => setOpen(term)}
              >
                离队
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open === 'join' && <JoinForm card={card} onClose={() => setOpen(undefined)} />}
      {open && open !== 'join' && <LeaveForm name={card.name} term={open} onClose={() => setOpen(undefined)} />}
    </CardSection>
  );
}
