import { daysAfter } from '../../shared/rules/working-days';
import type { CommandPowers } from '../powers';

/** Minutes after nine o'clock in China on a day before today. A station that was just founded has no history to tell. */
export function deskAt(powers: CommandPowers, daysBefore: number, minutes: number): CommandPowers {
  const day = daysAfter(powers.today, -daysBefore);
  const at = Date.parse(`${day}T09:00:00+08:00`) + minutes * 60_000;
  return { ...powers, today: day, now: new Date(at).toISOString(), note: () => undefined };
}
