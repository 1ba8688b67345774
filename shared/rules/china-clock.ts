// The clock on the wall in China (one time zone, UTC+8) and the instants the ledger keeps, which are UTC ISO. No library: the kiosk loads it.
const CHINA_OFFSET_MS = 8 * 3600_000;

/** What the clock shows at an instant: `2026-03-05T14:03:22`. */
export const clockInChina = (instant: string): string =>
  new Date(Date.parse(instant) + CHINA_OFFSET_MS).toISOString().slice(0, '2026-03-05T14:03:22'.length);

/** The time of day at an instant: `14:03`. */
export const timeInChina = (instant: string): string => clockInChina(instant).slice('2026-03-05T'.length, -':22'.length);

/** The instant at which the clock shows a minute: `2026-03-05T14:03` → UTC ISO. */
export const instantAt = (minute: string): string => new Date(`${minute}:00+08:00`).toISOString();
