import { z } from 'zod';
import { FORM } from '../form/hints';
import { PERIODS } from '../../model/period';

/** What Grafana and people write for "all of them". */
const ALL: ReadonlySet<string> = new Set(['*', '$__all', '.*']);

/**
 * A list of ids as dashboards save it: an array, one id, or what a variable with several values becomes
 * (`{a,b}` or `a,b`). Empty means all.
 */
function normaliseList(list: string | readonly string[]): string[] {
  const items = itemsOf(list);
  return items.some((item) => ALL.has(item)) ? [] : [...new Set(items)];
}

/** Whether a list as it was saved asks for all in words: that is no list which was left empty. */
export function isForAll(list: unknown): boolean {
  const items = (Array.isArray(list) ? list : [list]).filter((item) => typeof item === 'string');
  return itemsOf(items).some((item) => ALL.has(item));
}

function itemsOf(list: string | readonly string[]): string[] {
  return [list]
    .flat()
    .flatMap((item) =>
      item
        .trim()
        .replace(/^\{(.*)\}$/, '$1')
        .split(',')
    )
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** No id and no name is longer; a longer one would only keep the hub busy with looking for the nearest. */
const LONGEST = 200;

export const listSchema = z
  .union([z.string().max(20_000), z.array(z.string().max(2_000)).max(2_000)], 'expected ids as a list or as one text')
  .default([])
  .transform((list, context) => {
    const items = normaliseList(list);
    if (items.some((item) => item.length > LONGEST)) {
      context.addIssue({ code: 'custom', message: `no id has more than ${LONGEST} characters` });
    }
    return items;
  });

/** Which of the series of one property of one station. */
export const periodsSchema = listSchema
  .pipe(z.array(z.enum(PERIODS)))
  .describe(
    `Lengths of the intervals that values stand for, all of which are shown: ${PERIODS.join(', ')}; none: of each property of a station the finest that fits the bucket.`
  )
  .register(FORM, { names: PERIODS });

/** The part of a question that says where. */
export const selectionShape = {
  kommunen: listSchema
    .describe('Slugs, names or Gemeindeschlüssel; none: the default Kommune, else all.')
    .register(FORM, { offers: 'kommunen' }),
  stations: listSchema.describe('Ids of stations; none: all.').register(FORM, { offers: 'stations' }),
  feeds: listSchema
    .describe('Ids of feeds, all of which are shown; none: of each property of a station the preferred.')
    .register(FORM, { offers: 'feeds' }),
};

/** Stations, properties, feeds: the order in which somebody chooses. */
export function selectionWith<Properties>(properties: Properties) {
  const { kommunen, stations, feeds } = selectionShape;
  return { kommunen, stations, properties, feeds };
}

/** What is to be answered for, where the hub takes the air temperature for none. */
export const propertiesOrTemperature = listSchema
  .describe('Ids of the vocabulary; none: air_temperature.')
  .register(FORM, { offers: 'properties', fallback: 'air_temperature' });

/** The same, or of stations without it what they measure. */
export const propertiesOrUsual = listSchema
  .describe('Ids of the vocabulary; none: air_temperature, of a station without it the first that it measures.')
  .register(FORM, { offers: 'properties', fallback: 'air_temperature' });
