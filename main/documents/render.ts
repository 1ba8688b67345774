import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The one string that preview, printer and PDF share. Text stays text, whatever it looks like. */
export const renderDocument = (document: ReactElement): string => `<!doctype html>${renderToStaticMarkup(document)}`;
