import { z } from 'zod';
import type { Feed, Transport } from '../../feeds/feed';
import type { EventKind } from '../../model/event';
import type { Licence, Redistribution } from '../../model/kommune';
import { propertyOf } from '@smartregion/terms/property';
import { DAY, HOUR, MINUTE } from '../../model/time';
import { code, generatedFrom, number, table } from './markdown';

const INTRODUCTION = `# Datenquellen

${generatedFrom('backend/src/feeds')}

Jede Zeile ist ein Format, das der Hub liest. **Abruf** heißt: der Hub fragt den Anbieter selbst. **Empfang** heißt: ein
Gerät sendet an \`/api/v1/ingest/<id>/<kommune>\`. **Abonnement** heißt: der Hub hört einem Vermittler (Broker) zu. **Datei**
heißt: jemand bringt sie, mit \`hub import\` oder an dieselbe Adresse wie ein Gerät. Dateien in jedem dieser Formate nimmt
auch \`hub import\`.

Wie eine Kommune an die Daten kommt (Schlüssel, Vertrag, Einstellung im Gerät), steht hinter dem Namen der Datenquelle.

**Geprüft an** sagt, woran das Lesen geprüft ist: an einer Aufzeichnung echter Daten oder allein an der Dokumentation. Was
dort „noch nicht live gesehen“ heißt, kennt der Hub nur aus der Dokumentation des Anbieters. Am laufenden Dienst geprüft ist
bisher nichts: Sehen Sie beim ersten Abruf auf der Statusseite nach, ob ankommt, was Sie erwarten.`;

const SHARED_KEYS = `## Was bei jeder Datenquelle stehen darf

${table(
  ['Schlüssel', 'Bedeutung'],
  [
    ['`stations`', 'die Messstellen, siehe [Eine Kommune anschließen](kommune-anschliessen.md)'],
    ['`every`', 'Abstand der Abrufe, z. B. `30m`; ohne Angabe der Takt der Tabelle, nie unter `1m`'],
    ['`baseUrl`', 'Adresse eines Spiegels an Stelle des Anbieters'],
    ['`licence`', '`id`, `url`, `attribution`, `redistribution` (`yes`, `attribution`, `no`), wo sie abweichen'],
  ]
)}`;

const EVENTS: Readonly<Record<EventKind, string>> = {
  'weather-warning': 'Wetterwarnungen',
  roadworks: 'Baustellen',
  closure: 'Sperrungen',
  'traffic-warning': 'Verkehrsmeldungen',
  flood: 'Hochwasser',
  'feed-outage': 'Ausfall einer Datenquelle',
  'silent-sensor': 'stumme Sensoren',
  'stuck-sensor': 'Zähler, die nichts mehr zählen',
};

const REDISTRIBUTION: Readonly<Record<Redistribution, string>> = {
  yes: 'erlaubt',
  attribution: 'mit Namensnennung',
  no: 'nicht erlaubt',
};

const TRANSPORTS: Readonly<Record<Transport, string>> = {
  poll: 'Abruf',
  push: 'Empfang',
  subscribe: 'Abonnement',
  file: 'Datei',
};

/** docs/datenquellen.md: what each feed brings, how often, under which licence, and what can be set. */
export function feedsPage(feeds: readonly Feed[]): string {
  const head = ['id', 'Datenquelle', 'Art', 'Takt', 'Verzug', 'wie weit zurück', 'Lizenz', 'Weitergabe', 'Geprüft an'];
  return `${[INTRODUCTION, table(head, feeds.map(row)), SHARED_KEYS, ...feeds.map(section)].join('\n\n')}\n`;
}

function row(feed: Feed): string[] {
  return [
    code(feed.id),
    `[${feed.title.de}](feeds/${feed.id}.md)`,
    feed.takesPushes ? `${TRANSPORTS[feed.transport]}, ${TRANSPORTS.push}` : TRANSPORTS[feed.transport],
    cadences(feed).map(duration).join(' oder '),
    duration(feed.latency),
    reach(feed),
    licence(feed.licence),
    REDISTRIBUTION[feed.licence.redistribution],
    provenBy(feed.evidence),
  ];
}

function provenBy({ recorded, documented }: Feed['evidence']): string {
  const notSeen = documented ? 'noch nicht live gesehen' : undefined;
  return recorded ? `Aufzeichnung${notSeen ? `; teils ${notSeen}` : ''}` : (notSeen ?? '–');
}

function section(feed: Feed): string {
  const { recorded, documented } = feed.evidence;
  const facts = [
    ...(feed.delivers.length > 0 ? [`**Liefert:** ${feed.delivers.map(name).join(', ')}.`] : []),
    ...(feed.tells ? [`**Meldet:** ${feed.tells.map((kind) => EVENTS[kind]).join(', ')}.`] : []),
    `**Namensnennung:** „${feed.licence.attribution}“`,
    ...(recorded ? [`**An aufgezeichneten Daten geprüft:** ${recorded}.`] : []),
    ...(documented ? [`**Noch nicht live gesehen, nur nach Dokumentation:** ${documented}.`] : []),
    ...(feed.baseUrl ? [`**Adresse:** ${feed.baseUrl}`] : []),
  ];
  const options = optionRows(feed);
  return [
    `## ${feed.title.de} (${code(feed.id)})`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    `So kommt eine Kommune an diese Daten: [Anleitung](feeds/${feed.id}.md).`,
    ...(options.length > 0 ? [table(['Option', 'Werte', 'ohne Angabe', 'Bedeutung'], options)] : []),
  ].join('\n\n');
}

function name(id: string): string {
  const { de } = propertyOf(id);
  return `${de} (${code(id)})`;
}

/** Those of each choice where the options decide it, else the one; a choice that asks for more options says nothing. */
function cadences(feed: Feed): number[] {
  const choices = Object.entries(optionsOf(feed)).flatMap(([key, { enum: values = [] }]) =>
    values.map((value) => feed.options.safeParse({ [key]: value }))
  );
  const each = choices.flatMap(({ success, data }) => (success ? [feed.cadenceOf?.(data) ?? feed.cadence] : []));
  return [...new Set([feed.cadence, ...each])].sort((a, b) => a - b);
}

function reach({ transport, depth }: Feed): string {
  if (transport !== 'poll') {
    return transport === 'file' ? 'was in der Datei steht' : 'was gesendet wird';
  }
  return depth === undefined ? 'was der Anbieter hat' : duration(depth);
}

/** `10 min`, `30 h`, `500 Tage`. */
function duration(ms: number): string {
  if (ms === 0 || ms === DAY) {
    return ms === 0 ? 'keiner' : '1 Tag';
  }
  const [unit, size] = ms % DAY === 0 ? ['Tage', DAY] : ms % HOUR === 0 ? ['h', HOUR] : ['min', MINUTE];
  return `${number(ms / size)} ${unit}`;
}

function licence({ id, url }: Licence): string {
  return `[${id}](${url})`;
}

/** What JSON Schema says of an option (https://json-schema.org/draft/2020-12), as far as feeds use it. */
interface OptionSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: OptionSchema;
  readonly default?: unknown;
  readonly description?: string;
}

function optionsOf(feed: Feed): Readonly<Record<string, OptionSchema>> {
  const { properties = {} } = z.toJSONSchema(feed.options, { io: 'input' });
  return properties as Readonly<Record<string, OptionSchema>>;
}

function optionRows(feed: Feed): string[][] {
  return Object.entries(optionsOf(feed)).map(([key, option]) => [
    code(key),
    values(option),
    option.default === undefined ? '–' : code(yaml(option.default)),
    option.description ?? '',
  ]);
}

const WORDS: Readonly<Record<string, string>> = {
  boolean: '`true`, `false`',
  string: 'Text',
  number: 'Zahl',
  integer: 'ganze Zahl',
};

function values(option: OptionSchema): string {
  if (option.items) {
    return `Liste: ${values(option.items)}`;
  }
  if (option.enum) {
    return option.enum.map(code).join(', ');
  }
  return WORDS[option.type ?? ''] ?? 'siehe Anleitung';
}

/** A default as it would stand in the YAML. */
function yaml(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(yaml).join(', ')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).map(([key, entry]) => `${key}: ${yaml(entry)}`);
    return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
  }
  return String(value);
}
