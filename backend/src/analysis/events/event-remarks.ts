import { DateTime } from 'luxon';
import { OWN_FEED, type EventKind } from '../../model/event';
import { KIND_PLURALS } from './event-words';
import type { Kommune } from '../../model/kommune';
import type { Instant } from '../../model/time';
import type { ToldEvent } from './event-frames';
import type { EventSource } from './event-sources';
import type { Scope } from '../question';
import type { Language } from '../wording/words';

/** What is said beside events, or in their place: a row of its own, so that nobody has to read meaning into silence. */

const WARNINGS: ReadonlySet<EventKind> = new Set(['weather-warning', 'flood', 'traffic-warning']);

type Place = Pick<Scope, 'catalogue' | 'now'>;
type Texts = ToldEvent['event']['texts'];

/** A row for each feed that cannot be heard, whatever the number of its Kommunen. */
export function unheardRows(sources: readonly EventSource[], scope: Place): ToldEvent[] {
  const unheard = sources.filter(({ state }) => state === 'unheard');
  return [...new Set(unheard.map(({ feed }) => feed.feed))].map((id) => {
    const own = unheard.filter(({ feed }) => feed.feed === id);
    const since = own.reduce<Instant | undefined>((first, { at }) => earlier(first, at), undefined);
    const kinds = kindsOf(own);
    return remark(
      { id: `unheard/${id}`, kind: 'feed-outage', onset: since ?? null },
      {
        de: {
          headline: `${listed(kinds, 'de')} ${since === undefined ? 'noch nicht abgerufen' : `nicht abrufbar, seit ${momentOf(since, 'de', scope)}`}`,
          description: 'Der Hub bekommt von der Quelle keine Antwort. Ob etwas gilt, ist hier nicht bekannt.',
        },
        en: {
          headline: `${listed(kinds, 'en')} ${since === undefined ? 'not fetched yet' : `not available, since ${momentOf(since, 'en', scope)}`}`,
          description: 'The hub gets no answer from the source. Whether anything holds is not known here.',
        },
      },
      {
        kommunen: together(
          own.map(({ kommune }) => kommune),
          scope
        ),
        attribution: own[0]!.feed.licence.attribution,
      }
    );
  });
}

/** Kinds that the hub itself finds: it always listens. */
const OWN: ReadonlySet<EventKind> = new Set(['feed-outage', 'silent-sensor', 'stuck-sensor']);

/**
 * The row that stands in the place of events where there are none: good news where somebody listened, beside it what
 * nobody listened for.
 * @param asked kinds and Kommunen; empty for all
 * @param active whether the present was asked for, or the time range
 */
export function quietRow(
  sources: readonly EventSource[],
  asked: { readonly kinds: readonly EventKind[]; readonly kommunen: readonly string[] },
  active: boolean,
  scope: Place
): ToldEvent {
  const listening = kindsOf(sources);
  const missing = asked.kinds.filter((kind) => !listening.includes(kind) && !OWN.has(kind));
  const kinds = asked.kinds.length > 0 ? asked.kinds.filter((kind) => !missing.includes(kind)) : listening;
  const deaf = listening.length > 0 ? withoutSource(sources, asked.kommunen, scope) : [];
  const attribution = [...new Set(sources.map(({ feed }) => feed.licence.attribution))].join('; ');
  const texts = (language: Language) => ({
    headline: headlineOf(kinds, asked.kinds.length === 0, active, language),
    description: [
      ...heardOf(sources, language, scope),
      ...[listed(missing, language), deaf.join(', ')].filter(Boolean).map(WITHOUT_SOURCE[language]),
    ].join(' '),
  });
  return remark(
    { id: null, kind: null, onset: null },
    { de: texts('de'), en: texts('en') },
    { kommunen: together(asked.kommunen, scope), attribution }
  );
}

/** Names of the Kommunen for which nobody listens; a Kreis is covered by its Kommunen. */
function withoutSource(sources: readonly EventSource[], asked: readonly string[], { catalogue }: Place): string[] {
  const heard = new Set(sources.map(({ kommune }) => kommune));
  return catalogue.kommunen
    .filter(
      ({ slug, ags }) => (asked.length > 0 ? asked.includes(slug) : ags.length > KREIS_DIGITS) && !heard.has(slug)
    )
    .map(({ name }) => name);
}
const KREIS_DIGITS = 5;

function headlineOf(kinds: readonly EventKind[], all: boolean, active: boolean, language: Language): string {
  const german = language === 'de';
  if (kinds.length === 0 && !all) {
    return german ? 'Nicht bekannt: keine Quelle eingerichtet.' : 'Not known: no source is configured.';
  }
  const warnings = kinds.length > 0 && kinds.every((kind) => WARNINGS.has(kind));
  const when = german ? (active ? 'Zurzeit' : 'Im Zeitraum') : active ? 'at present' : 'in the time range';
  return german
    ? `${when} ${warnings ? `${active ? 'gilt' : 'galt'} keine Warnung` : `${active ? 'liegt' : 'lag'} nichts vor`}.`
    : `${warnings ? 'No warning' : 'Nothing'} ${when}.`;
}

const WITHOUT_SOURCE = {
  de: (names: string) => `Ohne Quelle, daher nicht bekannt: ${names}.`,
  en: (names: string) => `Without a source, so not known: ${names}.`,
};

/** When each kind was heard of last. */
function heardOf(sources: readonly EventSource[], language: Language, scope: Place): string[] {
  return kindsOf(sources).map((kind) => {
    const own = sources.filter(({ kinds }) => kinds.includes(kind));
    const at = own.some((source) => source.state !== 'heard')
      ? undefined
      : own.reduce<Instant | undefined>((first, source) => earlier(first, source.at), undefined);
    const name = KIND_PLURALS[kind][language];
    if (at === undefined) {
      return language === 'de'
        ? `${name}: laut Speicher; wann zuletzt abgerufen wurde, ist nicht bekannt.`
        : `${name}: by the store; when they were fetched last is not known.`;
    }
    const moment = momentOf(at, language, scope);
    return language === 'de' ? `${name}: abgerufen ${moment}.` : `${name}: fetched ${moment}.`;
  });
}

function kindsOf(sources: readonly EventSource[]): EventKind[] {
  return [...new Set(sources.flatMap(({ kinds }) => kinds))];
}

function listed(kinds: readonly EventKind[], language: Language): string {
  return kinds.map((kind) => KIND_PLURALS[kind][language]).join(', ');
}

function earlier(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

/** On the clock of the region. */
function momentOf(instant: Instant, language: Language, { catalogue }: Place): string {
  const local = DateTime.fromMillis(instant, { zone: catalogue.region.timeZone });
  return language === 'de' ? `${local.toFormat('dd.MM.yyyy, HH:mm')} Uhr` : local.toFormat('yyyy-MM-dd HH:mm');
}

/** Some Kommunen as one; several of them are the region. */
function together(slugs: readonly string[], { catalogue: { kommunen, region } }: Place): readonly Kommune[] {
  const [first, ...others] = kommunen.filter(({ slug }) => slugs.includes(slug));
  return [first && others.length === 0 ? first : { ags: region.ags, slug: '', name: region.name }];
}

function remark(
  known: { readonly id: string | null; readonly kind: EventKind | null; readonly onset: Instant | null },
  texts: Texts,
  of: Pick<ToldEvent, 'kommunen' | 'attribution'>
): ToldEvent {
  return { ...of, places: [], event: { ...known, texts, severity: null, feed: OWN_FEED } };
}
