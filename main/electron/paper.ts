// Paper: a document (static HTML) is shown in one hidden window that runs no script, then printed or turned into a PDF.
// The preview, the PDF and the printed sheet are the same page.
import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { formatOf } from '../../shared/rules/paper-size';
import { dateTo } from '../documents/pdf-date';
import type { PrinterName } from '../platform';
import { drawnAnew, NO_PICTURE, picturePage } from './picture';
import { namedPrinters } from './printers';
import { answer, fileAnswer, HOME } from './protocol';
import { closedPreferences } from './window';

const PAPER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self' data:";
const ISOLATED_WORLD = 1000;

export type Paper = {
  /** PDF bytes; page size and margins from the document's own `@page`, made at this instant as they say. */
  pdf(html: string, at: string): Promise<Uint8Array>;
  print(html: string, options: { printer: string; copies: number }): Promise<void>;
  printers(): Promise<PrinterName[]>;
  /** A picture file drawn anew on the same page, as bytes of a JPEG of so many pixels at most. Rejects in words. */
  picture(path: string, longest: number): Promise<Uint8Array>;
};

/** The hidden window is made at the first use and kept; one document is on it at a time. */
export function openPaper(): Paper {
  const documents = new Map<string, string>();
  let window: BrowserWindow | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function ready(): BrowserWindow {
    if (!window || window.isDestroyed()) window = hiddenWindow(documents);
    return window;
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  }

  async function show(html: string): Promise<BrowserWindow> {
    const page = ready();
    const id = randomUUID();
    documents.set(id, html);
    try {
      await page.loadURL(`${HOME}/paper/${id}`);
    } finally {
      documents.delete(id);
    }
    const settled = [{ code: 'document.fonts.ready.then(() => true)' }];
    await page.webContents.executeJavaScriptInIsolatedWorld(ISOLATED_WORLD, settled);
    return page;
  }

  return {
    pdf: (html, at) =>
      inTurn(async () => {
        const page = await show(html);
        return dateTo(await page.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }), at);
      }),
    print: (html, options) => inTurn(async () => toPrinter(await show(html), html, options)),
    printers: () => inTurn(async () => namedPrinters(await ready().webContents.getPrintersAsync())),
    picture: (path, longest) =>
      inTurn(async () => {
        const page = await show(await picturePage(path));
        const drawn: unknown = await page.webContents.executeJavaScriptInIsolatedWorld(ISOLATED_WORLD, [
          { code: drawnAnew(longest) },
        ]);
        if (typeof drawn !== 'string' || drawn === '') throw new Error(NO_PICTURE);
        return Buffer.from(drawn, 'base64');
      }),
  };
}

function hiddenWindow(documents: Map<string, string>): BrowserWindow {
  const own = session.fromPartition('paper');
  if (!own.protocol.isProtocolHandled('app')) {
    own.protocol.handle('app', ({ url }) => {
      const html = documents.get(new URL(url).pathname.replace('/paper/', ''));
      return html === undefined ? fileAnswer(url, PAPER_POLICY) : answer(html, 200, 'text/html; charset=utf-8', PAPER_POLICY);
    });
  }
  return new BrowserWindow({ show: false, webPreferences: { ...closedPreferences, javascript: false, session: own } });
}

type Sending = { printer: string; copies: number };

function toPrinter(page: BrowserWindow, html: string, { printer, copies }: Sending): Promise<void> {
  return new Promise((resolve, reject) => {
    const { paper, landscape } = formatOf(html);
    // Told nothing of the size, a printer puts an A3 sheet on whatever it takes first.
    const size = { pageSize: paper, landscape, margins: { marginType: 'none' as const } };
    const options = { silent: true, deviceName: printer, copies, printBackground: true, ...size };
    page.webContents.print(options, (done, reason) => {
      if (done) resolve();
      else reject(new Error(`打印机“${printer}”没有接受这份文件（${reason}）。请检查打印机后再试，或先存为 PDF。`));
    });
  });
}
