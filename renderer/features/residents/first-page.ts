import { askAhead } from '../../desk';
import { type Filter, noFilter } from './filters';

/** Lines of the ledger on one page. */
export const SIZE = 50;

/** The question a page of the ledger asks. Said once: asked ahead in other words, it would be asked twice. */
export const pageOf = (filter: Filter, after: { sequence: number; id: number } | null, fieldIds: number[]) => ({
  ...{ filter, fieldIds },
  page: { after, size: SIZE },
});

/** The page the ledger opens on, asked for while its screen is still on the way. */
export const askFirstPage = (): void => askAhead('residents.list', pageOf(noFilter, null, []));
