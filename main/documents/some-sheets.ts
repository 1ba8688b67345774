// A run of a paper's sheets, out of the whole frozen document: a print that stopped goes on with the next sheet, and a long one goes
// out piece by piece. Printers' own page ranges are not to be trusted: Electron 33 prints all pages whatever it is told.

/** The same document with nothing but its sheets `from` to `to`, counted from 1. */
export function someSheets(html: string, { from, to }: { from: number; to: number }): string {
  const others = `body>.sheet:not(:nth-of-type(n+${from}):nth-of-type(-n+${to})){display:none}`;
  return html.replace('</style>', () => `${others}body>.sheet:nth-of-type(${to}){break-after:auto}</style>`);
}
