import type { Language } from '../../../shared/src/text/language';

/** One and several of a kind, and several of both kinds together. */
interface StationKinds {
  readonly station: readonly [string, string];
  readonly sensor: readonly [string, string];
  readonly both: string;
}

/** Every word of the panel that is neither a class nor a figure. */
export interface Texts {
  readonly map: string;
  readonly mapKeys: string;
  readonly noData: string;
  readonly station: string;
  readonly sensor: string;
  readonly wind: string;
  readonly windLegend: string;
  readonly flow: readonly [string, string, string, string];
  readonly flowUnknown: string;
  readonly cluster: string;
  readonly plain: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly whole: string;
  readonly demo: string;
  readonly provisional: string;
  readonly final: string;
  readonly notMeasured: (names: string) => string;
  readonly more: (count: number) => string;
  readonly everywhere: (word: string) => string;
  readonly whereMeasured: (word: string) => string;
  readonly mostly: (word: string) => string;
  readonly between: (best: string, worst: string) => string;
  readonly silentAt: (places: string, areSeveral: boolean) => string;
  readonly silentOf: (count: number, all: string) => string;
  readonly onlyIn: (word: string, places: string, sensors: boolean) => string;
  readonly atSome: (word: string, count: number, of: string) => string;
  readonly noAir: (stations: string) => string;
  readonly counted: (stations: string) => string;
  readonly kindsOfStation: StationKinds;
  readonly jamOn: (roads: string) => string;
  readonly jamAt: (names: string) => string;
  readonly jams: (count: number, of: number) => string;
  readonly delayOn: (road: string, minutes: number) => string;
  readonly warnings: (count: number) => string;
  readonly level: (severity: number) => string;
  readonly until: (moment: string) => string;
  readonly inKommunen: (count: number) => string;
  readonly reporting: (parts: readonly string[]) => string;
  readonly reportingOf: (count: number, of: string) => string;
  readonly unplaced: (count: number) => string;
  readonly outside: (count: number) => string;
  readonly ownBoundaries: string;
  readonly loading: string;
  readonly toDashboard: string;
  readonly severity: readonly [string, string, string, string, string];
  readonly kinds: Readonly<Record<'weather-warning' | 'flood' | 'roadworks' | 'closure' | 'traffic-warning', string>>;
  readonly several: Readonly<Record<'roadworks' | 'closure' | 'traffic-warning', string>>;
  readonly columns: Readonly<
    Record<'name' | 'kommune' | 'kind' | 'class' | 'deciding' | 'wind' | 'traffic' | 'figures' | 'time', string>
  >;
}

const de: Texts = {
  map: 'Karte',
  mapKeys: 'Plus und Minus vergrößern und verkleinern, Pfeile verschieben, 0 zeigt alles; Tab führt zu den Zeichen',
  noData: 'keine Daten',
  station: 'Messstelle',
  sensor: 'Sensor',
  wind: 'Wind',
  windLegend: 'Wind weht dorthin',
  flow: ['frei', 'dicht', 'zäh', 'Stau'],
  flowUnknown: 'Verkehr unbekannt',
  cluster: 'schlechteste von so vielen',
  plain: 'weitere Messstelle',
  zoomIn: 'Näher',
  zoomOut: 'Weiter weg',
  whole: 'Alles zeigen',
  demo: 'Demo',
  provisional: 'vorläufige Werte',
  final: 'endgültige Werte',
  notMeasured: (names) => `nicht gemessen: ${names}`,
  more: (count) => `und ${count} weitere: vergrößern oder als Tabelle`,
  everywhere: (word) => `Überall ${word}`,
  whereMeasured: (word) => `${capital(word)}, wo gemessen wird`,
  mostly: (word) => `Meist ${word}`,
  between: (best, worst) => `Von ${best} bis ${worst}`,
  silentAt: (places, areSeveral) => `${places} ${areSeveral ? 'melden' : 'meldet'} nicht`,
  silentOf: (count, all) => `${count} von ${all} melden nicht`,
  onlyIn: (word, places, sensors) => `${word} nur in ${places}${sensors ? ' (Sensor)' : ''}`,
  atSome: (word, count, of) => `${word} an ${count} von ${of}`,
  noAir: (stations) => `Keine aktuellen Daten zur Luft von ${stations}.`,
  counted: (stations) => `${stations} auf der Karte.`,
  kindsOfStation: {
    station: ['Messstelle', 'Messstellen'],
    sensor: ['Sensor', 'Sensoren'],
    both: 'Messstellen und Sensoren',
  },
  jamOn: (roads) => `Stau auf der ${roads}`,
  jamAt: (names) => `Stau: ${names}`,
  jams: (count, of) => `Stau an ${count} von ${of} Zählstellen`,
  delayOn: (road, minutes) => `${minutes}\u202fmin Verzögerung auf der ${road}`,
  warnings: (count) => `${count} Warnungen, die schwerste: `,
  level: (severity) => `Stufe ${severity}`,
  until: (moment) => `bis ${moment}`,
  inKommunen: (count) => `${count} Kommunen`,
  reporting: (parts) => `${parts.join(', ')} melden`,
  reportingOf: (count, of) => `${count} von ${of}`,
  unplaced: (count) => `${count} ohne Ort in den Daten, nur in der Tabelle`,
  outside: (count) => `${count} außerhalb der Karte, nur in der Tabelle`,
  ownBoundaries: 'eigene Grenzen',
  loading: 'Grenzen werden geladen …',
  toDashboard: 'Zum Dashboard',
  severity: ['Hinweis', 'gering', 'mäßig', 'schwer', 'extrem'],
  kinds: {
    'weather-warning': 'Wetterwarnung',
    flood: 'Hochwasser',
    roadworks: 'Baustelle',
    closure: 'Sperrung',
    'traffic-warning': 'Verkehrsmeldung',
  },
  several: { roadworks: 'Baustellen', closure: 'Sperrungen', 'traffic-warning': 'Verkehrsmeldungen' },
  columns: {
    name: 'Messstelle oder Ereignis',
    kommune: 'Kommune',
    kind: 'Art',
    class: 'Luftqualität',
    deciding: 'Bestimmt durch',
    wind: 'Wind aus',
    traffic: 'Verkehr',
    figures: 'Weitere Werte',
    time: 'Zeit',
  },
};

const en: Texts = {
  map: 'Map',
  mapKeys: 'plus and minus zoom, arrows move, 0 shows all; Tab leads to the marks',
  noData: 'no data',
  station: 'station',
  sensor: 'sensor',
  wind: 'Wind',
  windLegend: 'wind blows this way',
  flow: ['free', 'dense', 'slow', 'congested'],
  flowUnknown: 'traffic unknown',
  cluster: 'worst of so many',
  plain: 'other station',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Show all',
  demo: 'Demo',
  provisional: 'provisional values',
  final: 'final values',
  notMeasured: (names) => `not measured: ${names}`,
  more: (count) => `and ${count} more: zoom in or see the table`,
  everywhere: (word) => `${capital(word)} everywhere`,
  whereMeasured: (word) => `${capital(word)} where measured`,
  mostly: (word) => `Mostly ${word}`,
  between: (best, worst) => `From ${best} to ${worst}`,
  silentAt: (places, areSeveral) => `${places} ${areSeveral ? 'do' : 'does'} not report`,
  silentOf: (count, all) => `${count} of ${all} do not report`,
  onlyIn: (word, places, sensors) => `${word} only in ${places}${sensors ? ' (sensor)' : ''}`,
  atSome: (word, count, of) => `${word} at ${count} of ${of}`,
  noAir: (stations) => `No current data on the air from ${stations}.`,
  counted: (stations) => `${stations} on the map.`,
  kindsOfStation: { station: ['station', 'stations'], sensor: ['sensor', 'sensors'], both: 'stations and sensors' },
  jamOn: (roads) => `congestion on the ${roads}`,
  jamAt: (names) => `congestion: ${names}`,
  jams: (count, of) => `congestion at ${count} of ${of} counting sites`,
  delayOn: (road, minutes) => `${minutes}\u202fmin delay on the ${road}`,
  warnings: (count) => `${count} warnings, the gravest: `,
  level: (severity) => `level ${severity}`,
  until: (moment) => `until ${moment}`,
  inKommunen: (count) => `${count} municipalities`,
  reporting: (parts) => `${parts.join(', ')} report`,
  reportingOf: (count, of) => `${count} of ${of}`,
  unplaced: (count) => `${count} without a place in the data, in the table only`,
  outside: (count) => `${count} outside the map, in the table only`,
  ownBoundaries: 'own boundaries',
  loading: 'Loading boundaries …',
  toDashboard: 'To the dashboard',
  severity: ['information', 'minor', 'moderate', 'severe', 'extreme'],
  kinds: {
    'weather-warning': 'Weather warning',
    flood: 'Flood',
    roadworks: 'Roadworks',
    closure: 'Road closure',
    'traffic-warning': 'Traffic report',
  },
  several: { roadworks: 'roadworks', closure: 'road closures', 'traffic-warning': 'traffic reports' },
  columns: {
    name: 'Station or event',
    kommune: 'Municipality',
    kind: 'Kind',
    class: 'Air quality',
    deciding: 'Decided by',
    wind: 'Wind from',
    traffic: 'Traffic',
    figures: 'Other values',
    time: 'Time',
  },
};

export const TEXTS: Readonly<Record<Language, Texts>> = { de, en };

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
