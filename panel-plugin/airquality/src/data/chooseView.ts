import { isLong } from './days';
import type { StationMonths } from './months';
import type { Reading } from './readIndex';
import type { Station } from './station';

/** `auto`: hours per month where the data are such, a calendar of a long course, else the air now. */
export type View = 'auto' | 'now' | 'calendar' | 'months';

/** What is drawn, and of what; or which view the data do not hold. */
export type Drawn =
  | { readonly view: 'months'; readonly stations: readonly StationMonths[] }
  | { readonly view: 'calendar' | 'now'; readonly stations: readonly Station[] }
  | { readonly view: 'lacking'; readonly wanted: View };

/** @param months empty where the frames hold none */
export function chooseView(view: View, months: readonly StationMonths[], reading: Reading): Drawn {
  const stations = reading.lack === null ? reading.stations : [];
  const courses = stations.filter(({ course }) => course);
  const chosen = view !== 'auto' ? view : months.length > 0 ? 'months' : isLong(courses) ? 'calendar' : 'now';
  const drawn: Drawn =
    chosen === 'months'
      ? { view: chosen, stations: months }
      : { view: chosen, stations: chosen === 'calendar' ? courses : stations };
  return drawn.stations.length > 0 ? drawn : { view: 'lacking', wanted: chosen };
}
