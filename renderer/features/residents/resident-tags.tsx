// 特殊群体 on the card: each group with its own fields and how long it holds, who stands for a child, who was in touch.
import { Button } from 'antd';
import { useState } from 'react';
import type { Membership } from '../../../shared/features/groups';
import type { ResidentCard } from '../../../shared/features/residents';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { PersonTouch } from '../groups/person-touch';
import look from './card.module.css';
import { CardSection } from './card-section';
import lists from './care.module.css';
import { type GroupAct, GroupOfPerson } from './group-of-person';
import { TagForm, UntagForm } from './tag-forms';

const CareForm = later(() => import('../groups/care-form').then((m) => m.CareForm));
const RenewForm = later(() => import('../groups/renew-form').then((m) => m.RenewForm));

type Acting = { act: GroupAct; group: Membership };

function ActForm({ card, acting, onClose }: { card: ResidentCard; acting: Acting; onClose(): void }) {
  const { act, group } = acting;
  if (act === 'renew') return <RenewForm card={card} group={group} onClose={onClose} />;
  if (act === 'end') return <UntagForm card={card} tagged={group} onClose={onClose} />;
  return <CareForm card={card} group={group} onClose={onClose} />;
}

/** The care groups the person is in, and what can be done with each. */
export function ResidentTags({ card }: { card: ResidentCard }) {
  const care = useQuery('groups.ofPerson', { id: card.id });
  const [adding, setAdding] = useState(false);
  const [acting, setActing] = useState<Acting>();
  const may = useMay();
  const present = card.state === 'present';
  const groups = care.value?.groups ?? [];
  const add = present && may('residents.tag') && (
    <Button type="link" className={look.sectionAct ?? ''} onClick={() => setAdding(true)}>
      添加特殊群体
    </Button>
  );
  return (
    <>
      <CardSection title="特殊群体" action={add}>
        <FailureNote failure={care.failure} />
        {care.value && groups.length === 0 && <p className="soft">没有登记。</p>}
        <ul className={lists.groups}>
          {groups.map((group) => (
            <GroupOfPerson
              key={group.tag}
              card={{ id: card.id, name: card.name }}
              group={group}
              changing={present && may('residents.amendTag')}
              onAct={(act) => setActing({ act, group })}
            />
          ))}
        </ul>
        {adding && <TagForm card={card} onClose={() => setAdding(false)} />}
        {acting && <ActForm card={card} acting={acting} onClose={() => setActing(undefined)} />}
      </CardSection>
      {care.value && <PersonTouch card={card} care={care.value} />}
    </>
  );
}
