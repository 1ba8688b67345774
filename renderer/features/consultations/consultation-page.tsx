import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { matterWords } from '../../../shared/features/consultation-words';
import { dayWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { StateOf } from './consultations-table';
import { Lines } from './lines';
import { PageActs } from './page-acts';
import { TallyPanel } from './tally-panel';

/** One consultation: where it stands, its lines, and what is printed of it. */
export function ConsultationPage({ id }: { id: number }) {
  const navigate = useNavigate();
  const may = useMay();
  const { value: card, failure } = useQuery('consultations.card', { id });
  if (!card) return <Page title="征求意见">{<FailureNote failure={failure} />}</Page>;
  const facts = [card.scopeWords, card.matter && matterWords(card.matter), `${dayWords(card.dueOn)}截止`]
    .filter(Boolean)
    .join('　');
  return (
    <Page title={card.title} count={<StateOf {...card} />} actions={<PageActs card={card} />}>
      <p className="soft">
        <Button type="link" size="small" onClick={() => navigate('/consultations')}>
          全部征求意见
        </Button>
        {facts}
      </p>
      <TallyPanel card={card} />
      {may('consultations.rows') && <Lines card={card} />}
    </Page>
  );
}
