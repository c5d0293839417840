import { type Cells, rowsOf } from './cells';
import type { Heard, Sensor } from './trust';

/** Those states of "feed-health" in which nothing comes, whether somebody waits for it or no longer. */
const UNHEARD = ['failing', 'silent', 'never', 'waiting', 'off'];

/** Seconds. */
const DAY = 86_400;

/**
 * "late" is what the hub has not listened long enough to blame: after a restart that is everything, be it minutes behind or
 * taken down in spring. Which of both tells the age of its last value.
 */
const reportsIn = (state: string, age: () => number | null): boolean =>
  state === 'late' ? (age() ?? 0) <= DAY : !UNHEARD.includes(state);

/** Each station once: of the health where that is asked for, too, else of the comparison. */
export function fleetOf(sensors: readonly Sensor[], health: Cells | undefined): Heard[] {
  const once = new Map<string, Heard>();
  for (const one of health ? heardOf(health) : sensors.map(comparedOf)) {
    const known = once.get(one.station);
    // A station that is heard by one way is heard.
    if (!known || (!known.reports && one.reports)) {
      once.set(one.station, one);
    }
  }
  return [...once.values()];
}

/** Where the health says what each station is, the sensors alone. */
function heardOf(health: Cells): Heard[] {
  const isClassed = health.has('string', 'station_class');
  return rowsOf(health).flatMap((row): Heard[] => {
    const [station, state] = [health.text('station', row), health.text('state', row)];
    const isSensor = isClassed && health.text('station_class', row) === 'indicative';
    if (station === null || state === null || (isClassed && !isSensor)) {
      return [];
    }
    const last = health.time('time', row);
    return [
      {
        station,
        isSensor,
        last,
        name: health.text('station_name', row) ?? station,
        reports: reportsIn(state, () => health.number('age', row)),
        since: last === null ? null : (health.time('since', row) ?? last),
        words: health.text('statement', row),
        links: health.links(row),
      },
    ];
  });
}

const comparedOf = ({ station, name, reports, last, links }: Sensor): Heard => ({
  ...{ station, name, reports, last, links },
  since: last,
  isSensor: true,
  words: null,
});
