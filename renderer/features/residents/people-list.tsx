import type { ResidentCard } from '../../../shared/features/residents';
import { today } from '../../kit/today';
import look from './card.module.css';
import { ageAndSex, relationWords } from './words';

type Props = {
  people: ResidentCard['housemates'];
  /** Said when there is nobody. */
  none: string;
  onOpen(id: number): void;
};

/** The people of a household; each opens the card. */
export function PeopleList({ people, none, onOpen }: Props) {
  if (people.length === 0) return <p className="soft">{none}</p>;
  return (
    <ul className={look.people}>
      {people.map((person) => (
        <li key={person.id}>
          <button type="button" className={look.person} onClick={() => onOpen(person.id)}>
            <span className={look.personName}>{person.name}</span>
            <span>{relationWords(person.relation) ?? <span className="soft">关系未填</span>}</span>
            <span className="soft">{ageAndSex(person, today())}</span>
            <span className="soft">{person.residency}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
