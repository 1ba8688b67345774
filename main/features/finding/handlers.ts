import type { finding } from '../../../shared/features/finding';
import type { Input, Output } from '../../../shared/operations';
import type { QueryName } from '../../../shared/printed/printed';
import { permits } from '../../permission';
import type { AskingQueryPowers, HandlersFor } from '../../powers';

/** Of each kind. */
const MOST = 4;
/** A single character stands in every minute and every other errand. */
const FEWEST = 2;

/** Asks a query, or answers null where whoever sits at the desk may not. */
const asker =
  ({ ask, session }: AskingQueryPowers) =>
  async <N extends QueryName>(name: N, input: Input<N>): Promise<Output<N> | null> =>
    permits(session.role, name) ? ask(name, input) : null;

/** By number or name: one character is enough. */
async function namedBy(powers: AskingQueryPowers, text: string) {
  const [asked, wanted] = [asker(powers), { text, most: MOST }];
  return {
    volunteers: (await asked('volunteers.search', wanted)) ?? [],
    meetings: (await asked('meetings.search', wanted)) ?? [],
    orders: (await asked('orders.search', wanted)) ?? [],
  };
}

/** By the words in them. */
async function tellingOf(powers: AskingQueryPowers, text: string) {
  const asked = text.length < FEWEST ? async () => null : asker(powers);
  const few = <Row>(answer: { rows: Row[] } | null) => answer?.rows.slice(0, MOST) ?? [];
  return {
    errands: few(await asked('errands.list', { text, view: 'all' })),
    wishes: few(await asked('wishes.list', { text, view: 'all' })),
    items: few(await asked('catalogue.list', { text })),
    tasks: few(await asked('tasks.list', { text, size: MOST })),
    minutes: few(await asked('minutes.register', { text, size: MOST })),
    notices: few(await asked('notices.list', { text, size: MOST })),
  };
}

export const findingHandlers: HandlersFor<typeof finding> = {
  'finding.besides': async (powers, { text }) => ({ ...(await namedBy(powers, text)), ...(await tellingOf(powers, text)) }),
};
