import { z } from 'zod';
import { FORM } from '../form/hints';
import { FARTHEST_WIND_KM } from './station-wind';
import type { Wind } from '../domain/roses/sectors';

/** Whose wind counts. */
export const windStationSchema = z
  .string()
  .max(200)
  .default('')
  .describe(
    `Id of the station whose wind is taken; none: the station's own, else the nearest within ${FARTHEST_WIND_KM} km.`
  )
  .register(FORM, { offers: 'stations' });

/** With which wind an hour counts. */
export const windFilterShape = {
  windFrom: z
    .number()
    .min(0)
    .max(360)
    .optional()
    .describe('Only hours with wind from this direction on, clockwise, degrees; 270 to 90 goes over north.'),
  windTo: z.number().min(0).max(360).optional().describe('Only hours with wind up to this direction, degrees.'),
  speedFrom: z.number().min(0).max(60).optional().describe('Only hours with at least this wind speed, m/s.'),
  speedTo: z.number().min(0).max(60).optional().describe('Only hours with at most this wind speed, m/s.'),
  windStation: windStationSchema,
};

export interface WindFilter {
  readonly windFrom?: number;
  readonly windTo?: number;
  readonly speedFrom?: number;
  readonly speedTo?: number;
}

/** Whether hours are to be told apart by their wind at all. */
export const asksForWind = ({ windFrom, windTo, speedFrom, speedTo }: WindFilter): boolean =>
  [windFrom, windTo, speedFrom, speedTo].some((bound) => bound !== undefined);

/** Whether an hour has the wind that is asked for; one whose wind nobody knows has not. */
export function windFilter(
  { windFrom, windTo, speedFrom = 0, speedTo = Infinity }: WindFilter,
  { directions, speeds }: Required<Wind>
): (i: number) => boolean {
  const [from, to] = [windFrom ?? 0, windTo ?? 360];
  const anyDirection = windFrom === undefined && windTo === undefined;
  const isBetween = (direction: number) =>
    from <= to ? direction >= from && direction <= to : direction >= from || direction <= to;
  // north is 0 as well as 360
  const isAsked = (direction: number) => isBetween(direction) || (direction % 360 === 0 && isBetween(360 - direction));
  return (i) => speeds[i]! >= speedFrom && speeds[i]! <= speedTo && (anyDirection || isAsked(directions[i]!));
}
