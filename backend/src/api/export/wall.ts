import { ZoneClock } from '../../model/clock/zone-clock';
import { HOUR, iso, MINUTE, type Instant } from '../../model/time';

const two = (n: number) => String(n).padStart(2, '0');

/** `2026-10-25T02:00:00+01:00`: the clock on the wall, and by its offset one moment alone. */
export function offsetTime(instant: Instant, zone: string): string {
  const clock = ZoneClock.of(zone);
  return iso(clock.wall(instant)).replace(/(\.000)?Z$/, offsetText(clock.ahead(instant)));
}

/** `25.10.2026 02:00`, as a German Excel takes it for a time; in October one text stands for two moments. */
export function excelTime(instant: Instant, zone: string): string {
  const wall = new Date(ZoneClock.of(zone).wall(instant));
  const [day, month] = [two(wall.getUTCDate()), two(wall.getUTCMonth() + 1)];
  return `${day}.${month}.${wall.getUTCFullYear()} ${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`;
}

/** What tells the two moments apart. */
export function zoneName(instant: Instant, zone: string): string {
  const ahead = ZoneClock.of(zone).ahead(instant);
  return { [HOUR]: 'MEZ', [2 * HOUR]: 'MESZ' }[ahead] ?? `UTC${offsetText(ahead)}`;
}

function offsetText(ahead: number): string {
  const minutes = Math.abs(ahead) / MINUTE;
  return `${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(Math.floor(minutes % 60))}`;
}
