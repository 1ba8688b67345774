import { Button } from 'antd';
import { useState } from 'react';
import { wantingOf } from '../../../shared/rules/form-wanting';
import type { FormCard } from './form-page';
import look from './forms.module.css';

type Props = { card: FormCard; onOpen(place: string): void };

/** Shown before somebody asks for all. */
const FEW = 24;

/** Cells that look as if they wanted something and were left unmarked: looked through before the form is filled. */
export function WantingCells({ card: { layout, marks }, onOpen }: Props) {
  const [all, setAll] = useState(false);
  const cells = wantingOf(layout, marks);
  if (cells.length === 0) return null;
  const shown = all ? cells : cells.slice(0, FEW);
  return (
    <section className={`surface ${look.list}`} aria-labelledby="wanting">
      <h2 id="wanting">{cells.length}格空着，看样子要填，还没有标</h2>
      <p className="soft">没有标的，填好存出来时还是空的。点一格说它填什么；我们没有的，标“我们没有这项”。</p>
      <ul className={look.wanting}>
        {shown.map(({ place, name, words }) => (
          <li key={place}>
            <Button aria-label={`标${name} ${words}`} onClick={() => onOpen(place)}>
              <strong>{name}</strong>
              <span className="soft">{words}</span>
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < cells.length && (
        <Button type="link" onClick={() => setAll(true)}>
          全部列出
        </Button>
      )}
    </section>
  );
}
