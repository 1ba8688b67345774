// Errands, wishes and services of the catalogue, as the one search finds them.
import type { CatalogueItem } from '../../shared/features/catalogue';
import type { ErrandRow } from '../../shared/features/errands';
import type { WishRow } from '../../shared/features/wishes';
import { asTyped, useMay, useQuery } from '../desk';
import { errandTone, errandWords } from '../features/errands/words';
import { wishTone, wishWords } from '../features/wishes/words';
import type { Hit } from './use-finder';

/** A single character stands in every other errand. */
const FEWEST = 2;
const MOST = 4;

const errandHit = (row: ErrandRow): Hit => ({
  ...{ id: `errand-${row.id}`, name: row.principal, phone: '', to: `/errands/${row.id}?view=all` },
  place: `${row.number} ${row.title}`,
  state: { tone: errandTone(row), words: `代办${errandWords(row)}` },
});

const wishHit = (row: WishRow): Hit => ({
  ...{ id: `wish-${row.id}`, name: row.wisher, phone: '', to: `/wishes/${row.id}?view=all` },
  place: `${row.number} ${row.words}`,
  state: { tone: wishTone(row), words: `心愿${wishWords(row)}` },
});

const itemHit = ({ id, number, name, words, handler }: CatalogueItem): Hit => ({
  ...{ id: `item-${id}`, name: `${number}号 ${name}`, phone: '', to: `/catalogue?text=${number}` },
  place: [words, handler].filter(Boolean).join('　'),
  state: { tone: 'good', words: '服务目录' },
});

/** Errands and wishes by number, words and name, services by number and name; for whoever may see them. */
export function useServiceHits(text: string): Hit[] {
  const may = useMay();
  const asked = text.length < FEWEST ? null : { text };
  const errands = useQuery('errands.list', asked && may('errands.list') ? { ...asked, view: 'all' } : null, asTyped).value;
  const wishes = useQuery('wishes.list', asked && may('wishes.list') ? { ...asked, view: 'all' } : null, asTyped).value;
  const items = useQuery('catalogue.list', asked && may('catalogue.list') ? asked : null, asTyped).value;
  if (asked === null) return [];
  return [
    ...(errands?.rows ?? []).slice(0, MOST).map(errandHit),
    ...(wishes?.rows ?? []).slice(0, MOST).map(wishHit),
    ...(items?.rows ?? []).slice(0, MOST).map(itemHit),
  ];
}
