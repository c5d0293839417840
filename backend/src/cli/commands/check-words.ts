import type { Transport } from '../../feeds/feed';
import type { Redistribution } from '../../model/kommune';
import type { Retention } from '../../model/retention';
import type { Language } from '@smartregion/terms/sentence';

const REDISTRIBUTION: Readonly<Record<Redistribution, string>> = {
  yes: 'erlaubt',
  attribution: 'mit Namensnennung',
  no: 'nicht erlaubt',
};

/** How long everything is kept, in words. */
export type Kept = Readonly<Record<keyof Retention, string>>;

/** Every word of `hub check`, German first. */
const de = {
  demo: ', Demo: ein Simulator antwortet an Stelle der Anbieter',
  listens: (address: string, token: boolean) => `lauscht auf ${address}${token ? ', mit Kennwort' : ''}`,
  stores: (path: string, days: number) => `speichert in ${path}, holt beim ersten Start die letzten ${days} Tage`,
  keeps: ({ forecasts, mainRuns, readings, rollups, events }: Kept) =>
    `hebt auf: Vorhersagen ${forecasts}, danach zwei Läufe am Tag, insgesamt ${mainRuns}; Einzelwerte ${readings}, Stundenwerte ${rollups}, Meldungen ${events}`,
  days: (n: number) => (n === 1 ? '1 Tag' : `${n} Tage`),
  forever: 'für immer',
  noFeeds: 'keine Datenquelle',
  asked: (every: string) => `Abfrage alle ${every}`,
  ways: {
    push: 'kommt von Geräten',
    subscribe: 'kommt von einem Broker',
    file: 'kommt als Datei',
  } as Readonly<Record<Exclude<Transport, 'poll'>, string>>,
  stations: 'Messstellen',
  noneYet: 'noch keine',
  licence: (id: string, attribution: string, passing: Redistribution) =>
    `Lizenz: ${id}, „${attribution}“, Weitergabe: ${REDISTRIBUTION[passing]}`,
  more: (n: number) => (n === 1 ? 'und eine weitere dieser Art' : `und ${n} weitere dieser Art`),
  noPushes: 'nimmt keine Sendungen an: die Kommune hat kein pushToken; Dateien kommen mit „hub import“',
  token: '<pushToken>',
  withToken: ' mit dem pushToken',
  sameTwice:
    'Dieselbe Größe kommt an einer Messstelle mehrfach. Gezeigt wird, was vorn steht (prefer ändert es), summiert immer nur eines:',
  hints: (n: number) =>
    n === 1 ? '1 Hinweis (erlaubt, aber selten so gemeint):' : `${n} Hinweise (erlaubt, aber selten so gemeint):`,
  inOrder: (file: string, kommunen: number, feeds: number, stations: number) =>
    `${file} ist in Ordnung: ${kommunen} ${kommunen === 1 ? 'Kommune' : 'Kommunen'}, ${feeds} ${feeds === 1 ? 'Datenquelle' : 'Datenquellen'}, ${stations} ${stations === 1 ? 'Messstelle' : 'Messstellen'}.`,
};

export type CheckWords = typeof de;

const en: CheckWords = {
  demo: ', demo: a simulator stands in for the providers',
  listens: (address, token) => `listens on ${address}${token ? ', with a token' : ''}`,
  stores: (path, days) => `stores in ${path}, fetches the last ${days} days at the first start`,
  keeps: ({ forecasts, mainRuns, readings, rollups, events }) =>
    `keeps forecasts ${forecasts}, then two runs a day, ${mainRuns} in all; single readings ${readings}, hours ${rollups}, events ${events}`,
  days: (n) => (n === 1 ? 'for 1 day' : `for ${n} days`),
  forever: 'for ever',
  noFeeds: 'no feeds',
  asked: (every) => `asked every ${every}`,
  ways: { push: 'sent to the hub', subscribe: 'listened to at its broker', file: 'brought as files' },
  stations: 'stations',
  noneYet: 'none yet',
  licence: (id, attribution, passing) => `licence: ${id}, "${attribution}", passing on: ${passing}`,
  more: (n) => (n === 1 ? 'and one more like these' : `and ${n} more like these`),
  noPushes: 'takes no pushes: the Kommune has no pushToken; files come in with "hub import"',
  token: '<pushToken>',
  withToken: ' with the pushToken',
  sameTwice:
    'Stations get the same property twice. What stands first is shown (prefer changes it), and a sum takes only one:',
  hints: (n) => (n === 1 ? '1 hint (allowed, but seldom meant):' : `${n} hints (allowed, but seldom meant):`),
  inOrder: (file, kommunen, feeds, stations) =>
    `${file} is in order: Kommunen: ${kommunen}, feeds: ${feeds}, stations: ${stations}.`,
};

export const CHECK_WORDS: Readonly<Record<Language, CheckWords>> = { de, en };
