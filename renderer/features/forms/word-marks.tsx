import { Button } from 'antd';
import { type FormMark, markingWords } from '../../../shared/features/form-marking';
import { markPlace } from '../../../shared/rules/form-place';
import type { Places } from './form-page';
import look from './forms.module.css';

type Props = {
  names: readonly string[];
  marks: readonly FormMark[];
  places: Places | undefined;
  onOpen: ((place: string) => void) | null;
};

/** Marks {{…}} that somebody typed into the text of a document. */
export function WordMarks({ names, marks, places, onOpen }: Props) {
  if (names.length === 0) return null;
  const wordsOf = (place: string) => {
    const filled = places?.find((one) => one.place === place);
    const mark = marks.find((one) => one.place === place);
    if (filled) return filled.words || '没有数';
    return mark ? markingWords(mark.marking) : '还没有标';
  };
  return (
    <div className={look.marks}>
      <span>文字里的记号</span>
      {names.map(markPlace).map((place) => (
        <Button key={place} disabled={onOpen === null} onClick={() => onOpen?.(place)}>
          {place} {wordsOf(place)}
        </Button>
      ))}
    </div>
  );
}
