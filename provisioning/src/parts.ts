import type { Variable } from './dashboard';
import { text } from './language';
import { byStation, lines, statOptions, tableOptions, timeseriesOptions, type Sized } from './look';
import { byName, type Target } from './panel';

/** The Kommune that a dashboard is about: those that measure `property`. */
export function kommuneVariable(property: string, current: Variable['current']): Variable {
  return { name: 'kommune', label: text('Kommune', 'Municipality'), ask: { type: 'kommunen', property }, current };
}

/** Series of the chosen Kommune. */
export function ask(
  refId: string,
  properties: readonly string[],
  more: Readonly<Record<string, unknown>> = {}
): Target {
  return { refId, type: 'series', kommunen: ['$kommune'], stations: [], properties, ...more };
}

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
    defaults: lines,
    options: timeseriesOptions,
    ...more,
  };
}

/** What proves the rest: every newest value with its age, quality and source. */
export function proof(width: number, properties: readonly string[]): Sized {
  return {
    width,
    type: 'table',
    title: text('Neueste Werte mit Quelle', 'Newest values with source'),
    description: text(
      'Jeder Wert mit Zeit, Alter, Güte und Quelle. „fraglich“ heißt: die Prüfung hat etwas gefunden, der Wert ist unverändert.',
      'Every value with time, age, quality and source. “suspect” means: a check has found something, the value is unchanged.'
    ),
    targets: [{ refId: 'A', type: 'latest', layout: 'long', kommunen: ['$kommune'], properties }],
    options: tableOptions,
    overrides: [
      byName('station_name', { displayName: text('Messstelle', 'Station') }),
      byName('property_name', { displayName: text('Größe', 'Property') }),
      byName('value', { displayName: text('Wert', 'Value'), 'custom.width': 90, decimals: 1 }),
      byName('unit', { displayName: text('Einheit', 'Unit'), 'custom.width': 80 }),
      byName('time', { displayName: text('Zeit', 'Time'), 'custom.width': 170 }),
      byName('age', { displayName: text('Alter', 'Age'), 'custom.width': 90 }),
      byName('quality', {
        displayName: text('Güte', 'Quality'),
        mappings: [
          {
            type: 'value',
            options: {
              valid: { index: 0, text: text('geprüft', 'checked') },
              provisional: { index: 1, text: text('vorläufig', 'provisional') },
              suspect: { index: 2, text: text('fraglich', 'suspect') },
              implausible: { index: 3, text: text('unplausibel', 'implausible') },
            },
          },
        ],
      }),
      byName('attribution', { displayName: text('Quelle', 'Source') }),
    ],
    transformations: [
      {
        id: 'organize',
        options: {
          excludeByName: Object.fromEntries(
            [
              'kommune',
              'kommune_name',
              'station',
              'lat',
              'lon',
              'station_class',
              'property',
              'reasons',
              'feed',
              'demo',
            ].map((name) => [name, true])
          ),
          indexByName: {},
          renameByName: {},
        },
      },
    ],
  };
}
