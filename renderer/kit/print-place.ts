import { createContext } from 'react';

/** Where the list of a page has its 打印: among the actions of the page, whichever part of it shows the list. */
export const PrintPlace = createContext<HTMLElement | null>(null);
