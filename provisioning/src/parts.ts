import { propertyOf } from '@smartregion/terms/property';
import type { Choice, Variable } from './dashboard';
import { text, type Text } from './language';
import {
  byStation,
  COLORS,
  dashed,
  lines,
  shortTable,
  STATION,
  statOptions,
  timeseriesOptions,
  type Sized,
} from './look';
import { byRegexp, type Override } from './field-config';
import type { SeriesQuery } from '../../datasource-plugin/src/query/questions';
import type { Asked, Target } from './panel';

/**
 * Curves of a property under a short name. Only where something is measured: the hub ends the name of an empty curve
 * with words that say so.
 */
export function called(property: string, name: Text, more: Readonly<Record<string, unknown>> = {}): Override {
  const ending = (full: string) => `/${full.replace(/[().]/g, '\\$&')}$/`;
  const { de, en } = propertyOf(property);
  return byRegexp(text(ending(de), ending(en)), { displayName: name, ...more });
}

/** Curves of a property, and dashed those of the week before, under the name of their station: the title says the rest. */
export function besideWeekBefore(property: string): Pick<Sized, 'defaults' | 'overrides'> {
  return {
    defaults: COLORS,
    overrides: [
      called(property, text(STATION, STATION)),
      byRegexp('/früher\\)|earlier\\)/', {
        ...dashed([8, 6]),
        displayName: text(`${STATION}, Vorwoche`, `${STATION}, week before`),
      }),
    ],
  };
}

/** The Kommune that a dashboard is about: those that measure `property`. */
export function kommuneVariable(property: string, current: Choice['current']): Variable {
  return {
    name: 'kommune',
    label: text('Kommune', 'Municipality'),
    ask: { version: 1, type: 'kommunen', properties: [property] },
    current,
  };
}

/** One station of the chosen Kommune that measures `property`. */
export function stationVariable(property: string, current: Choice['current']): Variable {
  return {
    name: 'station',
    label: text('Messstelle', 'Station'),
    ask: { version: 1, type: 'stations', kommunen: ['$kommune'], properties: [property] },
    current,
  };
}

/** Series of the chosen Kommune. */
export function ask(refId: string, properties: readonly string[], more: Partial<Asked<SeriesQuery>> = {}): Target {
  return { refId, type: 'series', kommunen: ['$kommune'], stations: [], properties, ...more };
}

/** Series of the chosen station. */
export function askStation(...[refId, properties, more]: Parameters<typeof ask>): Target {
  return ask(refId, properties, { stations: ['$station'], ...more });
}

/** The newest value of each station of the chosen Kommune: what the table of newest values says, too. */
export function newest(properties: readonly string[], kommunen: readonly string[] = ['$kommune']): Target {
  return { refId: 'A', type: 'latest', layout: 'series', kommunen, properties, maxAge: 'PT6H' };
}

/** „jetzt“ has an end: an older value is no longer now. */
export const NOW = '6h';

export function stat(
  width: number,
  title: Sized['title'],
  description: Sized['description'],
  target: Target,
  more: Partial<Sized> & { readonly calc?: string } = {}
): Sized {
  const { calc = 'lastNotNull', ...rest } = more;
  return {
    width,
    type: 'stat',
    title,
    description,
    targets: [target],
    options: { ...statOptions, reduceOptions: { ...statOptions.reduceOptions, calcs: [calc] } },
    defaults: { ...byStation, color: { mode: 'fixed', fixedColor: 'text' } },
    // The figure itself says that there are no data.
    overrides: [byRegexp(text('/ · keine Daten$/', '/ · no data$/'), byStation)],
    timeFrom: NOW,
    ...rest,
  };
}

export function timeseries(
  width: number,
  title: Sized['title'],
  description: Sized['description'],
  targets: readonly Target[],
  more: Partial<Sized> = {}
): Sized {
  return {
    width,
    type: 'timeseries',
    title,
    description,
    targets,
    options: timeseriesOptions,
    ...more,
    defaults: { ...lines, ...more.defaults },
  };
}

/** What proves the rest: every newest value with its age, quality and source. */
export function proof(
  width: number,
  properties: readonly string[],
  of: { readonly kommunen: readonly string[] } | { readonly stations: readonly string[] }
): Sized {
  return {
    width,
    type: 'table',
    title: text('Neueste Werte mit Quelle', 'Newest values with source'),
    description: text(
      'Jeder Wert mit Alter, Güte und Quelle. „fraglich“ heißt: die Prüfung hat etwas gefunden, der Wert ist unverändert.',
      'Every value with age, quality and source. “suspect” means: a check has found something, the value is unchanged.'
    ),
    targets: [{ refId: 'A', type: 'latest', layout: 'short', ...of, properties }],
    ...shortTable,
  };
}
