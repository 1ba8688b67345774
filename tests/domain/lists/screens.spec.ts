// Every screen of the registry says here which lists it prints, or why it prints none. A new one that is forgotten fails.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ListName } from '../../../shared/features/lists';

type Why =
  | 'a form to fill in, or what one does with one thing'
  | 'one thing, with papers of its own'
  | 'figures, with papers of their own'
  | 'prints its list as a paper of its own kind, under the same filter'
  | 'leaves as a file with its digest'
  | 'copies that lie elsewhere, not records'
  | 'settings';

const screens: Record<string, readonly ListName[] | Why> = {
  '/': 'figures, with papers of their own',
  // 打印名单 of a query, with columns, labels and letters.
  '/residents': 'prints its list as a paper of its own kind, under the same filter',
  '/residents/:id': 'one thing, with papers of its own',
  '/households': ['households'],
  '/households/:id': 'one thing, with papers of its own',
  '/queries': ['queries'],
  '/groups': 'figures, with papers of their own',
  '/groups/:id': 'prints its list as a paper of its own kind, under the same filter',
  '/entitlements': 'prints its list as a paper of its own kind, under the same filter',
  '/picture': 'one thing, with papers of its own',
  '/picture/:id': 'one thing, with papers of its own',
  '/checkup': 'figures, with papers of their own',
  '/checkup/:code': 'prints its list as a paper of its own kind, under the same filter',
  '/entry': 'a form to fill in, or what one does with one thing',
  '/rooms': ['roomsToCheck'],
  '/imports': ['imports'],
  '/volunteers': ['volunteers', 'teams', 'leads', 'commendations'],
  '/volunteers/:id': 'one thing, with papers of its own',
  '/activities': ['activities', 'projects'],
  '/activities/:id': 'one thing, with papers of its own',
  '/orders': 'prints its list as a paper of its own kind, under the same filter',
  '/orders/setup': 'settings',
  '/orders/figures': 'figures, with papers of their own',
  '/orders/:id': 'one thing, with papers of its own',
  '/notices': ['notices'],
  '/notices/:id': 'one thing, with papers of its own',
  '/papers': ['papers'],
  '/staff': ['staff'],
  '/backups': 'copies that lie elsewhere, not records',
  '/privacy': ['privacyRequests'],
  '/audit': 'leaves as a file with its digest',
  '/station/fields': 'settings',
  '/station': 'settings',
  '/chiefs': ['chiefs'],
  '/chiefs/people': ['chiefTerms'],
  '/chiefs/duties': 'figures, with papers of their own',
  '/chiefs/subsidies': 'figures, with papers of their own',
  '/chiefs/evaluations': 'one thing, with papers of its own',
  '/meetings': ['meetings', 'series', 'topics'],
  '/meetings/:id': 'one thing, with papers of its own',
  '/minutes': ['minutes'],
  '/minutes/:id': 'one thing, with papers of its own',
  '/tasks': ['tasks'],
  '/consultations': ['consultations'],
  '/consultations/:id': 'one thing, with papers of its own',
  '/agreements': ['agreements', 'agreementsDue'],
  '/agreements/:id': 'one thing, with papers of its own',
  '/hours': ['hoursToReview', 'hours'],
  '/points': ['balances', 'expiring'],
  '/gifts': ['gifts', 'redemptions'],
  '/certificates': ['proofs'],
  '/postings': ['batches', 'reprints'],
  '/postings/:id': 'prints its list as a paper of its own kind, under the same filter',
  '/zones': ['zones'],
  '/rollup': ['members', 'totals'],
  '/rollup/arrivals': ['receipts', 'refusals'],
  '/rollup/differences': ['corrections', 'rules'],
  '/rollup/:id': ['memberFigures'],
  '/summary': 'figures, with papers of their own',
  '/reports': ['reports'],
  '/reports/:id': 'one thing, with papers of its own',
  '/indicators': ['indicators'],
  '/parcels': ['parcels'],
  '/correspondents': ['correspondents'],
  '/briefings/:id': 'one thing, with papers of its own',
  '/forms': ['forms'],
  '/forms/:id': 'one thing, with papers of its own',
  '/matters': ['matters'],
  '/matters/:id': 'one thing, with papers of its own',
  '/catalogue': ['catalogue'],
  '/errands': ['errands'],
  '/errands/:id': 'one thing, with papers of its own',
  '/wishes': ['wishes'],
  '/wishes/:id': 'one thing, with papers of its own',
  '/visits': ['visitPlan', 'visits', 'needs'],
  '/visits/cards': 'a form to fill in, or what one does with one thing',
  '/visits/gifts': 'prints its list as a paper of its own kind, under the same filter',
  '/visits/:id': 'one thing, with papers of its own',
  '/sweeps': ['sweeps'],
  '/sweeps/:id': 'one thing, with papers of its own',
  '/wall': 'one thing, with papers of its own',
  '/guides': ['guides'],
  '/chats': ['chats', 'publications'],
};

/** Lists turned page by page that are part of something larger: a card, a dialog, a board with a paper of its own. */
const parts = new Set([
  'audit/audit-screen.tsx',
  'checkup/check-list.tsx',
  'consultations/lines.tsx',
  'entitlements/call-list.tsx',
  'forms/fills.tsx',
  'gifts/stock-moves.tsx',
  'groups/group-page.tsx',
  'imports/differences.tsx',
  'orders/orders-screen.tsx',
  'postings/batch-page.tsx',
  'privacy/register.tsx',
  'residents/residents-list.tsx',
  'rollup/figure-dialog.tsx',
  'summary/rows-dialog.tsx',
  'sweeps/differences.tsx',
  'sweeps/lines.tsx',
]);

const renderer = join(import.meta.dirname, '../../../renderer');
const read = (name: string) => readFileSync(join(renderer, name), 'utf8');
const registries = readdirSync(renderer).filter((name) => name.endsWith('screens.ts'));
const features = (readdirSync(join(renderer, 'features'), { recursive: true }) as string[]).filter((name) =>
  name.endsWith('.tsx'),
);
const printsIn = (text: string) => [...text.matchAll(/<PrintList\b[^>]*\blist="(\w+)"/gs)].map(([, list]) => String(list));

describe('every list screen prints', () => {
  test('each screen of the registry has its lists, or a reason', () => {
    const paths = registries.flatMap((name) => [...read(name).matchAll(/path: '([^']+)'/g)].map(([, path]) => String(path)));
    expect(new Set(paths)).toEqual(new Set(Object.keys(screens)));
  });

  test('each list that can be printed belongs to a screen, and a button on it prints it', () => {
    const said = Object.values(screens).flatMap((lists) => (typeof lists === 'string' ? [] : lists));
    const buttons = features.flatMap((name) => printsIn(read(join('features', name))));
    expect([...said].sort()).toEqual([...ListName.options].sort());
    expect([...buttons].sort()).toEqual([...ListName.options].sort());
  });

  test('whatever is turned page by page prints, or is part of something that does', () => {
    const paged = features.filter((name) => /usePages</.test(read(join('features', name))));
    const without = paged.filter((name) => printsIn(read(join('features', name))).length === 0);
    expect(new Set(without)).toEqual(parts);
  });
});
