import { z } from 'zod';
import { QUALITIES } from '../../model/quality';
import { FORM } from '../form/hints';
import { windFilterShape } from '../hours/wind-filter';
import { listSchema, selectionWith } from '../selection/lists';
import { POLLUTANTS_FIRST } from '../selection/first-measured';
import { DAY_FILTERS, type DayFilter } from '../domain/profiles/local-calendar';

/** What people ask about, where they name nothing. */
export const FIRST = [...POLLUTANTS_FIRST, 'traffic_flow_all', 'bike_count', 'pedestrian_count', 'air_temperature'];

export const profileSelection = selectionWith(
  listSchema
    .describe(`Ids of the vocabulary; none: the first of ${FIRST.join(', ')} that is measured.`)
    .register(FORM, { offers: 'properties' })
);

/** @param usual which days count where nothing is said */
export const daysSchema = (usual: DayFilter) =>
  z
    .enum(DAY_FILTERS)
    .default(usual)
    .describe('Which days count, by the public and school holidays of North Rhine-Westphalia.');

/** Which hours count. */
export const hoursShape = {
  ...windFilterShape,
  minQuality: z.enum(QUALITIES).default('provisional').describe('The lowest quality that counts.'),
};
