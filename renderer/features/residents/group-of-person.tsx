import { Button } from 'antd';
import { wordsOf } from '../../../shared/codes/table';
import {
  type CareField,
  CareNumber,
  careFields,
  careLabels,
  careTables,
  groupFieldLabels,
} from '../../../shared/features/care-fields';
import type { Membership } from '../../../shared/features/groups';
import { dayWords } from '../../../shared/text';
import { StateWord } from '../../kit/state-word';
import { CareReveal } from '../groups/care-reveal';
import look from './card.module.css';
import lists from './care.module.css';

export type GroupAct = 'amend' | 'renew' | 'end';

const valueWords = (field: CareField, value: string): string => {
  const table = careTables[field];
  return (table ? wordsOf(table, value) : null) ?? (field === 'dueMonth' ? dayWords(value) : value);
};

type Props = { card: { id: number; name: string }; group: Membership; changing: boolean; onAct(act: GroupAct): void };

/** What was filled in, a line each; what the group asks for and is not there, said in one. */
function Fields({ card, group }: Pick<Props, 'card' | 'group'>) {
  const { care, missing, tag } = group;
  if (care === null) return <p className="soft small">这一类的资料只有站长、副站长和本楼的楼栋长能看。</p>;
  const filled = careFields.flatMap((field) => {
    const value = care[field];
    if (value === null) return [];
    const number = CareNumber.safeParse(field).data;
    const words = valueWords(field, value);
    const label = careLabels[field];
    const shown = number ? <CareReveal key={value} {...card} of={{ tag, field: number }} label={label} masked={words} /> : words;
    return [{ field, shown }];
  });
  const lacking = missing.map((field) => (field === 'validTo' ? '有效期' : groupFieldLabels[field])).join('、');
  return (
    <>
      {filled.length > 0 && (
        <dl className={lists.care}>
          {filled.map(({ field, shown }) => (
            <div key={field}>
              <dt className="soft small">{careLabels[field]}</dt>
              <dd>{shown}</dd>
            </div>
          ))}
        </dl>
      )}
      {lacking !== '' && <StateWord tone="soon">还缺{lacking}</StateWord>}
    </>
  );
}

function Acts({ group, onAct }: Omit<Props, 'card' | 'changing'>) {
  const button = (act: GroupAct, words: string) => (
    <Button type="link" size="small" className={look.inline ?? ''} aria-label={`${words}${group.tag}`} onClick={() => onAct(act)}>
      {words}
    </Button>
  );
  const renewable = group.validity !== 'open' || group.validTo !== null;
  return (
    <span className={lists.acts}>
      {group.care !== null &&
        (group.fields.some(({ field }) => field !== 'guardian') || group.validity === 'date') &&
        button('amend', '填写')}
      {renewable && button('renew', '续期')}
      {button('end', '结束')}
    </span>
  );
}

/** One group: its name with what it means, since when and until when, its own fields. */
export function GroupOfPerson({ card, group, changing, onAct }: Props) {
  const { tag, definition, since, validTo, lapsed } = group;
  return (
    <li>
      <div className={lists.groupHead}>
        <span className={look.tag} title={definition}>
          {tag}
        </span>
        <span className="soft small">
          {dayWords(since)}起{validTo && !lapsed ? `，有效期到${dayWords(validTo)}` : ''}
        </span>
        {lapsed && validTo && <StateWord tone="late">{dayWords(validTo)}已到期，不再计入</StateWord>}
        {changing && <Acts group={group} onAct={onAct} />}
      </div>
      <Fields card={card} group={group} />
    </li>
  );
}
