import { AutoComplete, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Skill, VolunteerCard } from '../../../shared/features/volunteers';
import { CERTIFICATE_SOON_DAYS } from '../../../shared/features/volunteers';
import { daysAfter } from '../../../shared/rules/working-days';
import { dayWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { DayField } from '../../kit/day-field';
import { EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { StateWord } from '../../kit/state-word';
import { today } from '../../kit/today';
import { say } from '../../session';
import look from '../residents/card.module.css';
import { CardSection } from '../residents/card-section';
import lists from '../residents/care.module.css';

type Values = { name: string; certificateNo?: string; expiresOn?: string | null };

function SkillForm({ card, onClose }: { card: VolunteerCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const add = useAction('volunteers.addSkill');
  const known = useQuery('volunteers.skills', {}).value ?? [];
  const save = async ({ name, certificateNo = '', expiresOn = null }: Values) => {
    const reply = await add.act({ id: card.id, name, certificateNo, expiresOn });
    if (!reply.ok) return;
    say(`已登记${card.name}的专长：${name}。`);
    onClose();
  };
  return (
    <FormDialog
      title={`${card.name}的专长`}
      act="登记"
      width={440}
      form={form}
      action={add}
      lead="有证书的写上编号和到期日，快到期时会提醒。"
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="name" label="会什么" rules={[{ required: true, whitespace: true, message: '请填写。' }]}>
        <AutoComplete
          maxLength={30}
          options={known.map((value) => ({ value }))}
          showSearch={{ filterOption: (typed, option) => String(option?.value ?? '').includes(typed) }}
        />
      </Form.Item>
      <Form.Item name="certificateNo" label="证书编号（可不填）">
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="expiresOn" label="证书到期日（可不填）">
        <DayField />
      </Form.Item>
    </FormDialog>
  );
}

function Until({ expiresOn }: { expiresOn: string }) {
  if (expiresOn < today()) return <StateWord tone="late">{dayWords(expiresOn)}已到期</StateWord>;
  const soon = expiresOn <= daysAfter(today(), CERTIFICATE_SOON_DAYS);
  return soon ? (
    <StateWord tone="soon">{dayWords(expiresOn)}到期</StateWord>
  ) : (
    <span className="soft small">{dayWords(expiresOn)}到期</span>
  );
}

/** 专长和证书. */
export function Skills({ card }: { card: VolunteerCard }) {
  const [open, setOpen] = useState<Skill | 'new'>();
  const stop = useAction('volunteers.endSkill');
  const may = useMay();
  const acting = may('volunteers.addSkill') && card.endedOn === null && card.erasedOn === null;
  const action = acting && (
    <Button type="link" className={look.sectionAct ?? ''} onClick={() => setOpen('new')}>
      登记专长
    </Button>
  );
  const end = async (skill: Skill, reason: string) => {
    const reply = await stop.act({ id: skill.id, reason });
    if (reply.ok) setOpen(undefined);
  };
  return (
    <CardSection title="专长和证书" action={action}>
      {card.certificates.length === 0 && <p className="soft">还没有登记。</p>}
      <ul className={lists.groups}>
        {card.certificates.map((skill) => (
          <li key={skill.id} className={lists.groupHead}>
            <span>{skill.name}</span>
            {skill.certificateNo && <span className="soft small">证书 {skill.certificateNo}</span>}
            {skill.expiresOn && <Until expiresOn={skill.expiresOn} />}
            {acting && (
              <Button
                type="link"
                size="small"
                className={look.inline ?? ''}
                aria-label={`结束专长${skill.name}`}
                onClick={() => setOpen(skill)}
              >
                结束
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open === 'new' && <SkillForm card={card} onClose={() => setOpen(undefined)} />}
      {open && open !== 'new' && (
        <EndForm
          title={`不再登记“${open.name}”`}
          act="结束"
          lead="换了新证书，先结束这一条，再登记新的。"
          reasons={['证书到期', '换了新证', '不再做这项', '登记有误']}
          action={stop}
          onEnd={({ reason }) => void end(open, reason)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </CardSection>
  );
}
