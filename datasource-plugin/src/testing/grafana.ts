import type { DataSourceInstanceSettings } from '@grafana/data';
import { config, setBackendSrv, setTemplateSrv, type BackendSrv, type TemplateSrv } from '@grafana/runtime';
import { of, throwError } from 'rxjs';
import type { FeedEntry, KommuneEntry, PropertyEntry, StationEntry } from '../selection/catalogue';
import { HubDataSource } from '../datasource';
import type { HubOptions } from '../types';

/** Grafana around the plugin, as far as the plugin asks for it: language, variables, and the way to the hub. */
export interface Around {
  language: 'de-DE' | 'en-GB';
  /** Chosen values by name; several for a variable that allows it. */
  variables: Record<string, string | string[]>;
  /** What the backend answers to a resource; a string is an error it reports. */
  resource: (path: string, params: Record<string, string>) => unknown;
}

export const KOMMUNEN: KommuneEntry[] = [
  { slug: 'schwerte', name: 'Schwerte', stations: 2 },
  { slug: 'unna', name: 'Unna', stations: 1 },
];

const station = { class: 'reference', demo: false } as const;
export const STATIONS: StationEntry[] = [
  {
    ...station,
    id: 'DENW179',
    name: 'Schwerte',
    kommune: 'schwerte',
    kommuneName: 'Schwerte',
    properties: ['no2', 'o3'],
    attribution: 'Umweltbundesamt mit Daten der Messnetze der Länder',
  },
  {
    ...station,
    id: 'hof',
    name: 'Schulhof',
    kommune: 'schwerte',
    kommuneName: 'Schwerte',
    class: 'indicative',
    properties: ['air_temperature'],
    attribution: 'Stadt Schwerte',
    demo: true,
  },
  {
    ...station,
    id: 'dwd-05480',
    name: 'Werl',
    kommune: 'unna',
    kommuneName: 'Unna',
    properties: ['air_temperature'],
    attribution: 'Deutscher Wetterdienst',
  },
];

export const PROPERTIES: PropertyEntry[] = [
  { id: 'air_temperature', de: 'Lufttemperatur (2 m)', en: 'Air temperature', unit: '°C' },
  { id: 'no2', de: 'Stickstoffdioxid', en: 'Nitrogen dioxide', unit: 'µg/m³', symbol: 'NO₂' },
];

export const FEEDS: FeedEntry[] = [
  { id: 'uba-airquality', attribution: 'Umweltbundesamt mit Daten der Messnetze der Länder' },
  { id: 'dwd-cap', attribution: 'Deutscher Wetterdienst' },
];

const CATALOGUE: Record<string, unknown> = {
  'catalogue/kommunen': { items: KOMMUNEN },
  'catalogue/stations': { items: STATIONS },
  'catalogue/properties': { items: PROPERTIES },
  'catalogue/feeds': { items: FEEDS },
};

/**
 * Puts Grafana around the plugin.
 * @returns the paths and parameters of all resources asked for since
 */
export function surround(around: Partial<Around> = {}): [path: string, params: Record<string, string>][] {
  const { language = 'de-DE', variables = {}, resource = (path: string) => CATALOGUE[path] } = around;
  const asked: [string, Record<string, string>][] = [];
  const answer = (url: string, params: Record<string, string>) => {
    const path = url.replace(/^.*\/resources\//, '');
    asked.push([path, params]);
    return resource(path, params);
  };
  const failure = (message: string) => ({ status: 502, data: { message }, config: {} });

  config.bootData = { ...config.bootData, user: { ...config.bootData?.user, language } };
  setTemplateSrv({
    getVariables: () => Object.keys(variables).map((name) => ({ name })),
    containsTemplate: (text = '') => Object.keys(variables).some((name) => text.includes(`$${name}`)),
    replace: (text = '', _scoped: unknown, format: (value: string | string[]) => string) =>
      text.replace(/\$(\w+)/g, (whole, name: string) => (name in variables ? format(variables[name]!) : whole)),
  } as unknown as TemplateSrv);
  setBackendSrv({
    fetch: ({ url, params }: { url: string; params: Record<string, string> }) => {
      const data = answer(url, params);
      return typeof data === 'string' ? throwError(() => failure(data)) : of({ data });
    },
    get: (url: string, params: Record<string, string>) => {
      const data = answer(url, params);
      return typeof data === 'string' ? Promise.reject(failure(data)) : Promise.resolve(data);
    },
  } as unknown as BackendSrv);
  return asked;
}

export function hubDataSource(jsonData: HubOptions = {}): HubDataSource {
  return new HubDataSource({
    id: 1,
    uid: 'hub',
    type: 'smartregion-hub-datasource',
    name: 'Smart Region Hub',
    jsonData,
    meta: { id: 'smartregion-hub-datasource' },
  } as DataSourceInstanceSettings<HubOptions>);
}
