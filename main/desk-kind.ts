// Two kinds of desk: a station of an estate keeps a ledger, an office above adds stations up.
import type { OfficeLevel } from '../shared/codes/offices';
import type { OperationName } from '../shared/operations';

/** What an office above shares with a station; of papers only what prints one that is there. */
const SHARED =
  /^(station|staff|safety|audit|correspondents)\.|^parcels\.(list|save|answered|compare)$|^papers\.(list|card|html|print|savePdf|printers|printerChoices|choosePrinter)$/;
const OFFICE = /^rollup\./;

/** Whether this kind of desk knows the operation at all: an office keeps no ledger, a station adds up no others. The one place where it is decided. */
export const knownAt = (level: OfficeLevel, operation: OperationName): boolean =>
  OFFICE.test(operation) === (level !== 'station') || SHARED.test(operation);

/** What is answered here speaks of other desks, by their names or as stations: no word of it is taken for this desk's own. */
export const speaksOfOthers = (level: OfficeLevel, operation: string): boolean =>
  /^(rollup|correspondents|parcels)\./.test(operation) || !knownAt(level, operation as OperationName);

/** Why this desk does not know the operation, in words; null where it does. */
export const elsewhereWords = (level: OfficeLevel = 'station', operation: OperationName): string | null => {
  if (knownAt(level, operation)) return null;
  return level === 'station' ? '这件事在汇总台办，工作站里没有。' : '汇总台没有小区台账，这件事在工作站里办。';
};
