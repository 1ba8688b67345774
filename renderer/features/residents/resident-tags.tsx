import { Button } from 'antd';
import { useState } from 'react';
import { tagFacts } from '../../../shared/codes/tags';
import type { ResidentCard } from '../../../shared/features/residents';
import { dayWords } from '../../../shared/text';
import { useMay } from '../../desk';
import look from './card.module.css';
import { CardSection } from './card-section';
import { TagForm, UntagForm } from './tag-forms';

type Tagged = ResidentCard['tagged'][number];

/** The care groups the person is in, since when, and how to end one. */
export function ResidentTags({ card }: { card: ResidentCard }) {
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Tagged>();
  const may = useMay();
  const present = card.state === 'present';
  const add = present && may('residents.tag') && (
    <Button type="link" className={look.sectionAct ?? ''} onClick={() => setAdding(true)}>
      添加特殊群体
    </Button>
  );
  return (
    <CardSection title="特殊群体" action={add}>
      {card.tagged.length === 0 && <p className="soft">没有登记。</p>}
      <ul className={look.tagged}>
        {card.tagged.map((tagged) => (
          <li key={tagged.tag}>
            <span className={look.tag} title={tagFacts(tagged.tag)?.definition}>
              {tagged.tag}
            </span>
            <span className="soft small">{dayWords(tagged.since)}起</span>
            {present && may('residents.untag') && (
              <Button
                type="link"
                size="small"
                className={look.inline ?? ''}
                aria-label={`结束${tagged.tag}`}
                onClick={() => setEnding(tagged)}
              >
                结束
              </Button>
            )}
          </li>
        ))}
      </ul>
      {adding && <TagForm card={card} onClose={() => setAdding(false)} />}
      {ending && <UntagForm card={card} tagged={ending} onClose={() => setEnding(undefined)} />}
    </CardSection>
  );
}
