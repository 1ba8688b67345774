import type { FormLayout } from '../../../shared/features/form-layout';
import { type PlaceState, placeStateWords } from '../../../shared/features/forms';
import { readPlace } from '../../../shared/rules/form-place';
import { StateWord, type Tone } from '../../kit/state-word';
import type { Places } from './form-page';
import look from './forms.module.css';

const tones: Record<PlaceState, Tone> = { held: 'good', warned: 'soon', lacking: 'late', none: 'quiet' };

function nameOf(place: string, { sheets }: FormLayout): string {
  const at = readPlace(place);
  if (at?.kind === 'cell') return `${sheets.length > 1 ? `${sheets[at.sheet]?.name ?? ''} ` : ''}${at.reference}`;
  return at?.kind === 'table' ? `表格${at.table + 1}第${at.row + 1}行第${at.cell + 1}格` : place;
}

/** Cells that have no figure, or one that has to be looked at, each with why. */
export function Lacking({ places, layout }: { places: Places; layout: FormLayout }) {
  const odd = places.filter(({ state }) => state !== 'held');
  return (
    <section className={`surface ${look.list}`} aria-labelledby="lacking">
      <h2 id="lacking">{odd.length === 0 ? `标好的${places.length}格都有数` : `${odd.length}格没有数，或者要看一看`}</h2>
      <ul>
        {odd.map(({ place, state, why }) => (
          <li key={place}>
            <span className={look.place}>{nameOf(place, layout)}</span>
            <StateWord tone={tones[state]}>{placeStateWords[state]}</StateWord>
            <span>{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
