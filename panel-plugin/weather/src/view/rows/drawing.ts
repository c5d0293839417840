import type { Weather } from '../../data/weather';
import type { Manner } from '../../text/amounts';
import type { Arrangement } from './arrangeRows';
import type { TimeScale } from '../look';

/** What every row is drawn with. */
export interface Drawing {
  readonly weather: Weather;
  readonly manner: Manner;
  readonly arrangement: Arrangement;
  readonly x: TimeScale;
  readonly fontSize: number;
}

/** Where the heavy line of the present stands, for texts that keep clear of it. */
export const nowAt = ({ weather: { axis }, x }: Drawing): number | undefined =>
  axis.now === null ? undefined : x(axis.now);
