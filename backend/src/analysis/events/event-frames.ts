import { frame } from '../../model/frame';
import { severityRank, type EventText, type HubEvent } from '../../model/event';
import { KIND_WORDS, SEVERITY_WORDS } from './event-words';
import { columnsOf, COORDINATE, TABLE } from '../wording/table';
import { WORDS } from '../wording/words';
import type { Frame } from '../../model/frame';
import type { Place } from '../../model/geo';
import type { Kommune, Station } from '../../model/kommune';
import type { Instant } from '../../model/time';
import type { StoredEvent } from '../../store/event-store';
import type { Scope } from '../question';
import type { Language } from '../wording/words';

/** An event with what the catalogue knows of it, or what is said in the place of events. */
export interface ToldEvent {
  readonly event: Nullable<Pick<StoredEvent, 'id' | 'kind' | 'severity' | 'onset'>> & Told;
  /** Those that were told of it alike. */
  readonly kommunen: readonly Kommune[];
  readonly attribution: string;
  /** The Kommunen's own stations, roads or areas among those that it names. */
  readonly places: readonly Station[];
}

type Told = Pick<StoredEvent, 'texts' | 'feed' | 'end' | 'overAt' | 'issued' | 'facts' | 'place'>;
type Nullable<T> = { readonly [Key in keyof T]: T[Key] | null };

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
      time('timeEnd', ({ event }) => endOf(event) ?? Math.max(event.onset ?? -Infinity, scope.range.end)),
      text('title', ({ event }) => textIn(event, language).headline),
      text('text', ({ event }) => wordingOf(event, language)),
      text('tags', (row) => tagsOf(row, language).join(',')),
      ...detailFields(told, scope),
    ],
    TABLE
  );
}

/**
 * The gravest first, of equals the newest; before them all what is not known, as it may be graver. An end that nobody
 * knows stays empty.
 * @param told at least one: a table without rows says nothing in Grafana
 */
export function eventTable(told: readonly ToldEvent[], scope: Scope): Frame {
  const rows = gravestFirst(told);
  const { text, time, flag } = columnsOf(rows);
  const { language, now } = scope;
  return frame(
    WORDS.events[language],
    [
      text('title', ({ event }) => textIn(event, language).headline),
      time('time', ({ event }) => event.onset),
      time('timeEnd', ({ event }) => endOf(event) ?? null),
      text('text', ({ event }) => wordingOf(event, language)),
      text('tags', (row) => tagsOf(row, language).join(',')),
      flag('active', ({ event }) => (event.onset ?? Infinity) <= now && now < (endOf(event) ?? Infinity)),
      ...detailFields(rows, scope),
    ],
    TABLE
  );
}

/** Of equals the newest; before them all what is not known, as it may be graver. */
export function gravestFirst(told: readonly ToldEvent[]): ToldEvent[] {
  const rankOf = ({ event: { severity } }: ToldEvent) => (severity === null ? Infinity : severityRank(severity));
  const onsetOf = ({ event }: ToldEvent) => event.onset ?? 0;
  return [...told].sort((a, b) => compare(rankOf(b), rankOf(a)) || onsetOf(b) - onsetOf(a));
}

function detailFields(rows: readonly ToldEvent[], { catalogue, language }: Scope) {
  const { flag, number, text, time } = columnsOf(rows);
  return [
    text('kommune', ({ kommunen }) => kommunen.map(({ slug }) => slug).join(',')),
    text('kommune_name', ({ kommunen }) => namesOf(kommunen)),
    text('kind', ({ event }) => event.kind),
    text('kind_name', ({ event }) => event.kind && KIND_WORDS[event.kind][language]),
    number('severity', ({ event }) => event.severity && severityRank(event.severity), {
      config: { min: 0, max: 4, decimals: 0 },
    }),
    text('severity_name', ({ event }) => event.severity && SEVERITY_WORDS[event.severity][language]),
    text('area', ({ places }) => places.map(({ name }) => name).join(', ')),
    number('lat', (row) => placeOf(row)?.lat ?? null, COORDINATE),
    number('lon', (row) => placeOf(row)?.lon ?? null, COORDINATE),
    text('facts', ({ event }) => factsOf(event)),
    time('issued', ({ event }) => event.issued ?? null),
    text('feed', ({ event }) => event.feed),
    text('attribution', ({ attribution }) => attribution),
    text('id', ({ event }) => event.id),
    flag('demo', () => catalogue.region.demo),
  ];
}

/** Infinity equals itself. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

/** Until it ends, or until the provider takes it back before that. */
export function endOf({ end, overAt }: Told): Instant | undefined {
  return end !== undefined && overAt !== undefined ? Math.min(end, overAt) : (end ?? overAt);
}

/** In the reader's language; else German, English, whatever there is. */
export function textIn({ texts }: Pick<HubEvent, 'texts'>, language: Language): EventText {
  return texts[language] ?? texts['de'] ?? texts['en'] ?? Object.values(texts)[0] ?? { headline: '' };
}

/** What happens and, below it, what to do. */
export function wordingOf(event: Told, language: Language): string {
  const { description, instruction } = textIn(event, language);
  return [description, instruction].filter(Boolean).join('\n');
}

/** "Schwerte, Unna" */
export const namesOf = (kommunen: readonly Kommune[]): string => kommunen.map(({ name }) => name).join(', ');

function tagsOf({ event: { kind, severity }, kommunen }: ToldEvent, language: Language): string[] {
  const words = [kind && KIND_WORDS[kind][language], severity && SEVERITY_WORDS[severity][language]];
  return [...words, ...kommunen.map(({ name }) => name)].flatMap((word) => word || []);
}

function factsOf({ facts = {} }: Told): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}

/** Where it is, or else where the first place that it names is; a map wants one point. */
function placeOf({ event, places }: ToldEvent): Place | undefined {
  return event.place ?? places[0];
}
