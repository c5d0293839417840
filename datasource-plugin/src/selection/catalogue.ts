import type { SelectableValue } from '@grafana/data';
import type { Language } from '../../../panel-plugin/shared/src/text/language';
import type { Selection } from '../query/description';

/** What the hub's catalogue lists; see GET /api/v1/catalogue in its OpenAPI document. */
export interface KommuneEntry {
  slug: string;
  name: string;
  stations: number;
}

export interface StationEntry {
  id: string;
  name: string;
  /** Slug. */
  kommune: string;
  kommuneName: string;
  class: 'reference' | 'indicative' | 'model';
  /** What shapes its air most, where that is known. */
  surroundings?: 'traffic' | 'background' | 'industrial';
  /** Ids of what it measures. */
  properties: string[];
  attribution: string;
  demo: boolean;
}

export interface PropertyEntry {
  id: string;
  de: string;
  en: string;
  unit: string;
  symbol?: string;
}

export interface FeedEntry {
  id: string;
  attribution: string;
}

export interface Entries {
  kommunen: KommuneEntry;
  stations: StationEntry;
  properties: PropertyEntry;
  feeds: FeedEntry;
}

export type ListName = keyof Entries;

/** Which other selections narrow a list, and the query parameter that says so. */
const NARROWED_BY: Record<ListName, Partial<Record<ListName, string>>> = {
  kommunen: { properties: 'property' },
  stations: { kommunen: 'kommune', properties: 'property' },
  properties: { kommunen: 'kommune', stations: 'station' },
  feeds: { kommunen: 'kommune' },
};

/** Query parameters of a list that shows only what goes with the rest of the selection (variables already replaced). */
export function narrowing(list: ListName, selection: Selection): Record<string, string> {
  const chosen = Object.entries(NARROWED_BY[list]).map(([by, parameter]) => [
    parameter,
    (selection[by as ListName] ?? []).join(','),
  ]);
  return Object.fromEntries(chosen.filter(([, values]) => values));
}

const CLASS = {
  reference: { de: 'Messstelle', en: 'reference station' },
  indicative: { de: 'Sensor, orientierend', en: 'indicative sensor' },
  model: { de: 'Modell', en: 'model' },
};
const SURROUNDINGS = {
  traffic: { de: 'verkehrsnah', en: 'traffic' },
  background: { de: 'Hintergrund', en: 'background' },
  industrial: { de: 'Industrie', en: 'industrial' },
};

/** How an entry of a list is offered. */
export const OPTION: { [L in ListName]: (entry: Entries[L], language: Language) => SelectableValue<string> } = {
  kommunen: ({ slug, name }) => ({ value: slug, label: name }),
  stations: (station, language) => ({
    value: station.id,
    label: station.name,
    description: [
      station.kommuneName,
      CLASS[station.class][language],
      ...(station.surroundings ? [SURROUNDINGS[station.surroundings][language]] : []),
      ...(station.demo ? ['Demo'] : []),
    ].join(' · '),
  }),
  properties: ({ id, unit, symbol, ...name }, language) => ({
    value: id,
    label: symbol ? `${name[language]} (${symbol})` : name[language],
    description: unit,
  }),
  feeds: ({ id, attribution }) => ({ value: id, label: id, description: attribution }),
};

/**
 * The stations that stay chosen when the Kommunen change: whoever leaves a Kommune no longer means its stations.
 * Stations that are not (yet) known, and variables, stay.
 */
export function stationsWithin(
  kommunen: readonly string[],
  stations: readonly string[],
  known: readonly StationEntry[]
): string[] {
  if (kommunen.length === 0 || kommunen.some((kommune) => kommune.includes('$'))) {
    return [...stations];
  }
  const elsewhere = new Set(known.filter(({ kommune }) => !kommunen.includes(kommune)).map(({ id }) => id));
  return stations.filter((id) => !elsewhere.has(id));
}

/**
 * The properties that go with newly chosen stations: where none is chosen and the hub's own choice is not measured
 * there, the first that is, so that the answer is not empty.
 */
export function propertiesAt(
  stations: readonly string[],
  properties: readonly string[],
  known: readonly StationEntry[],
  hubsChoice: string | undefined
): string[] {
  const measured = known.filter(({ id }) => stations.includes(id)).flatMap((station) => station.properties);
  const helpful = properties.length === 0 && hubsChoice !== undefined && !measured.includes(hubsChoice);
  return helpful ? measured.slice(0, 1) : [...properties];
}

/** Whose figures these are: the attributions of the chosen stations, each once; of all offered when none is chosen. */
export function attributions(stations: readonly string[], offered: readonly StationEntry[]): string[] {
  const chosen = offered.filter(({ id }) => stations.length === 0 || stations.includes(id));
  return [...new Set(chosen.map(({ attribution }) => attribution).filter(Boolean))];
}
