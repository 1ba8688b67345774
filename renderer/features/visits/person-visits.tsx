// 走访 on the card of a person: when they are visited next, and how the last times went.
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { ResidentCard } from '../../../shared/features/residents';
import { everyWords, needThemeWords, visitPurposeWords } from '../../../shared/features/visit-words';
import { dayWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { StateWord } from '../../kit/state-word';
import { today } from '../../kit/today';
import look from '../residents/card.module.css';
import { CardSection } from '../residents/card-section';
import lists from '../residents/care.module.css';
import { visitFor } from './begin';
import { dueWords, resultTone, resultWords } from './words';

/** Nothing for those who may not see visits. */
export function PersonVisits({ card: { id, name } }: { card: Pick<ResidentCard, 'id' | 'name'> }) {
  const may = useMay();
  const navigate = useNavigate();
  const { value } = useQuery('visits.ofPerson', may('visits.ofPerson') ? { personId: id } : null);
  if (!value) return null;
  const { dueOn, every, late, rows } = value;
  const add = may('visits.record') && (
    <Button type="link" className={look.sectionAct ?? ''} onClick={() => navigate(visitFor({ id, name }))}>
      登记走访
    </Button>
  );
  return (
    <CardSection title="走访" action={add}>
      <ul className={lists.lines}>
        {dueOn !== null && (
          <li className={lists.groupHead}>
            <span>下次最晚{dayWords(dueOn)}</span>
            <StateWord tone={late ? 'late' : 'quiet'}>
              {late ? dueWords({ dueOn }, today()) : every === null ? '约好的医生随访' : everyWords[every]}
            </StateWord>
          </li>
        )}
        {rows.map((row) => (
          <li key={row.id} className={lists.groupHead}>
            <Link to={`/visits/${row.id}`}>
              {dayWords(row.on)} {visitPurposeWords[row.purpose]}
            </Link>
            <StateWord tone={resultTone(row)}>{resultWords(row)}</StateWord>
            <span className="soft small">{row.needs.map(({ theme }) => needThemeWords[theme]).join('、')}</span>
          </li>
        ))}
        {rows.length === 0 && <li className="soft">还没有走访过。</li>}
      </ul>
    </CardSection>
  );
}
