import type { ReactNode } from 'react';
import { documents } from '../../../shared/codes/documents';
import { education } from '../../../shared/codes/education';
import { ethnicity } from '../../../shared/codes/ethnicity';
import { marriage } from '../../../shared/codes/marriage';
import { politics } from '../../../shared/codes/politics';
import { wordsOf } from '../../../shared/codes/table';
import { personLabels } from '../../../shared/features/people';
import type { ResidentCard } from '../../../shared/features/residents';
import { dayWords } from '../../../shared/text';
import look from './card.module.css';
import { CardSection } from './card-section';
import { Reveal } from './reveal';
import { relationWords, sexWords } from './words';

type Fact = { label: string; value: ReactNode; wide?: boolean };

/** A passport and the like, its number masked; null where there is none. */
function otherDocument({ id, name, person: { documentKind, documentNumber } }: ResidentCard): ReactNode {
  if (documentNumber === null) return null;
  return (
    <>
      {wordsOf(documents, documentKind)}{' '}
      <Reveal key={documentNumber} {...{ id, name, field: 'documentNumber', masked: documentNumber }} />
    </>
  );
}

/** What every card shows, filled in or not. */
function firstFacts(card: ResidentCard): Fact[] {
  const { id, name, idNumber, birthOn } = card;
  const number = idNumber && <Reveal key={idNumber} {...{ id, name, field: 'idNumber', masked: idNumber }} />;
  const other = otherDocument(card);
  return [
    number === null && other !== null
      ? { label: personLabels.documentNumber, value: other }
      : { label: personLabels.idNumber, value: number },
    { label: personLabels.birthOn, value: birthOn && dayWords(birthOn) },
    { label: personLabels.sex, value: sexWords(card) },
    { label: '与户主关系', value: relationWords(card.relation) },
    { label: '居住情况', value: card.residency },
    { label: '入住日期', value: dayWords(card.movedInOn) },
  ];
}

const endWords = ({ endReason }: ResidentCard) => (endReason ? `（${endReason}）` : '');

/** What only some cards have: shown once it is filled in. */
function otherFacts(card: ResidentCard): Fact[] {
  const { id, name, person, diedOn } = card;
  const left = card.state === 'left' ? card.endedOn : null;
  const phone2 = person.phone2 && <Reveal key={person.phone2} {...{ id, name, field: 'phone2', masked: person.phone2 }} />;
  const facts: Fact[] = [
    { label: personLabels.documentKind, value: card.idNumber === null ? null : otherDocument(card) },
    { label: '去世日期', value: diedOn && dayWords(diedOn) },
    { label: '迁出日期', value: left && dayWords(left) + endWords(card) },
    { label: personLabels.phone2, value: phone2 },
    { label: personLabels.ethnicity, value: wordsOf(ethnicity, person.ethnicity) },
    { label: personLabels.politics, value: wordsOf(politics, person.politics) },
    { label: personLabels.education, value: wordsOf(education, person.education) },
    { label: personLabels.marriage, value: wordsOf(marriage, person.marriage) },
    { label: personLabels.workplace, value: person.workplace, wide: true },
    { label: personLabels.registeredAddress, value: person.registeredAddress, wide: true },
    { label: personLabels.note, value: person.note, wide: true },
  ];
  return facts.filter(({ value }) => value !== null && value !== '');
}

export function ResidentFacts({ card }: { card: ResidentCard }) {
  return (
    <CardSection title="基本情况">
      <dl className={look.facts}>
        {[...firstFacts(card), ...otherFacts(card)].map(({ label, value, wide }) => (
          <div key={label} className={wide ? look.wide : undefined}>
            <dt className="soft small">{label}</dt>
            <dd>{value || <span className="soft">未填</span>}</dd>
          </div>
        ))}
      </dl>
    </CardSection>
  );
}
