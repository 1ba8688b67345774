// When each item of an agenda begins. Pure.

/** Of a time of day, HH:MM, since midnight. */
export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** `HH:MM` for each; null from the first on that follows an item without a length. */
export function agendaTimes(startsAt: string, items: readonly { minutes: number | null }[]): (string | null)[] {
  let at: number | null = minutesOf(startsAt);
  return items.map(({ minutes }) => {
    const from = at === null ? null : clock(at);
    at = at === null || minutes === null ? null : at + minutes;
    return from;
  });
}

/** How many minutes an agenda takes longer than the meeting lasts; 0 where it fits. */
export function minutesOver(startsAt: string, endsAt: string, items: readonly { minutes: number | null }[]): number {
  const needed = items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return Math.max(0, needed - (minutesOf(endsAt) - minutesOf(startsAt)));
}
