import { frame } from '../model/frame';
import { severityRank, type EventText, type HubEvent } from '../model/event';
import { KIND_WORDS, SEVERITY_WORDS } from './event-words';
import { columnsOf, TABLE } from './table';
import { WORDS } from './words';
import type { Frame } from '../model/frame';
import type { Place } from '../model/geo';
import type { Kommune, Station } from '../model/kommune';
import type { Instant } from '../model/time';
import type { StoredEvent } from '../store/event-store';
import type { Scope } from './question';
import type { Language } from './words';

/** An event with what the catalogue knows of it. */
export interface ToldEvent {
  readonly event: StoredEvent;
  readonly kommune: Kommune;
  readonly attribution: string;
  /** The Kommune's own stations, roads or areas among those that it names. */
  readonly places: readonly Station[];
}

/**
 * One row for each event, with the fields that Grafana draws annotations from: time, timeEnd, title, text, tags, id.
 * What holds until further notice reaches to the end of the range.
 */
export function annotationsFrame(told: readonly ToldEvent[], scope: Scope): Frame {
  const { text, time } = columnsOf(told);
  const { language } = scope;
  return frame(
    WORDS.events[language],
    [
      time('time', ({ event }) => event.onset),
      time('timeEnd', ({ event }) => endOf(event) ?? Math.max(event.onset, scope.range.end)),
      text('title', ({ event }) => textIn(event, language).headline),
      text('text', ({ event }) => wordingOf(event, language)),
      text('tags', ({ event, kommune }) => tagsOf(event, kommune, language).join(',')),
      ...detailFields(told, scope),
    ],
    TABLE
  );
}

/** The gravest first, of equals the newest. An end that nobody knows stays empty. */
export function eventTable(told: readonly ToldEvent[], scope: Scope): Frame {
  if (told.length === 0) {
    // A table with columns but no rows has nothing to say in Grafana; without columns the panel shows its `noValue`.
    return frame(WORDS.events[scope.language], []);
  }
  const rows = [...told].sort(
    (a, b) => severityRank(b.event.severity) - severityRank(a.event.severity) || b.event.onset - a.event.onset
  );
  const { text, time, flag } = columnsOf(rows);
  const { language, now } = scope;
  return frame(
    WORDS.events[language],
    [
      time('time', ({ event }) => event.onset),
      time('timeEnd', ({ event }) => endOf(event) ?? null),
      text('title', ({ event }) => textIn(event, language).headline),
      text('text', ({ event }) => wordingOf(event, language)),
      text('tags', ({ event, kommune }) => tagsOf(event, kommune, language).join(',')),
      flag('active', ({ event }) => event.onset <= now && now < (endOf(event) ?? Infinity)),
      ...detailFields(rows, scope),
    ],
    TABLE
  );
}

function detailFields(rows: readonly ToldEvent[], { catalogue, language }: Scope) {
  const { flag, number, text, time } = columnsOf(rows);
  return [
    text('kommune', ({ kommune }) => kommune.slug),
    text('kommune_name', ({ kommune }) => kommune.name),
    text('kind', ({ event }) => event.kind),
    text('kind_name', ({ event }) => KIND_WORDS[event.kind][language]),
    number('severity', ({ event }) => severityRank(event.severity), { config: { min: 0, max: 4, decimals: 0 } }),
    text('severity_name', ({ event }) => SEVERITY_WORDS[event.severity][language]),
    text('area', ({ places }) => places.map(({ name }) => name).join(', ')),
    number('lat', (row) => placeOf(row)?.lat ?? null),
    number('lon', (row) => placeOf(row)?.lon ?? null),
    text('facts', ({ event }) => factsOf(event)),
    time('issued', ({ event }) => event.issued ?? null),
    text('feed', ({ event }) => event.feed),
    text('attribution', ({ attribution }) => attribution),
    text('id', ({ event }) => event.id),
    flag('demo', () => catalogue.region.demo),
  ];
}

/** Until it ends, or until the provider takes it back before that. */
function endOf({ end, overAt }: StoredEvent): Instant | undefined {
  return end !== undefined && overAt !== undefined ? Math.min(end, overAt) : (end ?? overAt);
}

/** In the reader's language; else German, English, whatever there is. */
export function textIn({ texts }: Pick<HubEvent, 'texts'>, language: Language): EventText {
  return texts[language] ?? texts['de'] ?? texts['en'] ?? Object.values(texts)[0] ?? { headline: '' };
}

/** What happens and, below it, what to do. */
function wordingOf(event: HubEvent, language: Language): string {
  const { description, instruction } = textIn(event, language);
  return [description, instruction].filter(Boolean).join('\n');
}

function tagsOf({ kind, severity }: HubEvent, kommune: Kommune, language: Language): string[] {
  return [KIND_WORDS[kind][language], SEVERITY_WORDS[severity][language], kommune.name];
}

function factsOf({ facts = {} }: HubEvent): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}

/** Where it is, or else where the first place that it names is; a map wants one point. */
function placeOf({ event, places }: ToldEvent): Place | undefined {
  return event.place ?? places[0];
}
