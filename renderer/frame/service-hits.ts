// Errands, wishes and services of the catalogue, as lines of the one search.
import type { CatalogueItem } from '../../shared/features/catalogue';
import type { ErrandRow } from '../../shared/features/errands';
import type { WishRow } from '../../shared/features/wishes';
import { errandTone, errandWords } from '../features/errands/words';
import { wishTone, wishWords } from '../features/wishes/words';
import type { Hit } from './use-finder';

export const errandHit = (row: ErrandRow): Hit => ({
  ...{ id: `errand-${row.id}`, name: row.principal, phone: '', to: `/errands/${row.id}?view=all` },
  place: `${row.number} ${row.title}`,
  state: { tone: errandTone(row), words: `代办${errandWords(row)}` },
});

export const wishHit = (row: WishRow): Hit => ({
  ...{ id: `wish-${row.id}`, name: row.wisher, phone: '', to: `/wishes/${row.id}?view=all` },
  place: `${row.number} ${row.words}`,
  state: { tone: wishTone(row), words: `心愿${wishWords(row)}` },
});

export const itemHit = ({ id, number, name, words, handler }: CatalogueItem): Hit => ({
  ...{ id: `item-${id}`, name: `${number}号 ${name}`, phone: '', to: `/catalogue?text=${number}` },
  place: [words, handler].filter(Boolean).join('　'),
  state: { tone: 'good', words: '服务目录' },
});
