import { askAhead } from '../../desk';
import { noFilter } from './filters';

/** Lines of the ledger on one page. */
export const SIZE = 50;

/** The page the ledger opens on, asked for while its screen is still on the way. */
export const askFirstPage = (): void => askAhead('residents.list', { filter: noFilter, page: { after: null, size: SIZE } });
