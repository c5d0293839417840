import { DateTime } from 'luxon';
import { addContents, contentsOf, NO_CONTENTS, type Contents as NamedContents } from '../../model/outcome/contents';
import type { Explanation, Feed, FeedContext, Payload, Sentence } from '../../feeds/feed';
import { Inspection, type Inspected } from '../../ingest/import/inspection';
import { parseOffThread } from '../../ingest/parse/parse-off-thread';
import { addCounts } from '../../model/outcome/rejections';
import { displayUnit } from '@smartregion/terms/units';
import type { Language } from '../language';

/** Readings shown of the beginning and of the end. */
const SHOWN = 6;

const WORDS = {
  columns: { de: 'Spalten', en: 'Columns' },
  undecided: { de: 'Noch zu entscheiden', en: 'Still to be decided' },
  first: { de: 'Die ersten Werte', en: 'The first values' },
  last: { de: 'Die letzten Werte', en: 'The last values' },
  stations: { de: 'Messstellen', en: 'Stations' },
  unknown: { de: 'nicht in der Konfiguration', en: 'not in the configuration' },
  rejected: { de: 'abgelehnt', en: 'rejected' },
  refused: {
    de: 'Nichts gespeichert. Solange dies offen ist, wird die Datei auch nicht eingelesen.',
    en: 'Nothing stored. As long as this is open, the file is not imported either.',
  },
  nothing: {
    de: 'Nichts gespeichert. Derselbe Befehl ohne --preview liest ein.',
    en: 'Nothing stored. The same command without --preview imports.',
  },
} satisfies Record<string, Sentence>;

export interface PreviewRequest {
  readonly feed: Feed;
  readonly payload: Payload;
  readonly context: FeedContext;
  /** Provider's ids that the Kommune has; undefined without a configuration. */
  readonly stations?: readonly string[];
  readonly timeZone: string;
  readonly language: Language;
}

export interface Preview {
  readonly text: string;
  /** Whether the file could be imported as it is. */
  readonly ready: boolean;
}

/**
 * What an import would make of a file, without a store: what each column is taken for, the first and the last
 * values, what is missing and what is rejected.
 * @throws HubError of the parser
 */
export async function preview(request: PreviewRequest): Promise<Preview> {
  const { feed, payload, context, language } = request;
  const say = (word: keyof typeof WORDS) => WORDS[word][language];
  const explanation = feed.explain?.(payload, context);
  const explained = explanation ? explain(explanation, language) : [];
  if (explanation && explanation.undecided.length > 0) {
    return { text: lines(...explained, '', say('refused')), ready: false };
  }
  const { counts, first, last, stations } = await inspect(request);
  const rejected = Object.entries(counts.rejected).map(([reason, n]) => `  ${n} ${say('rejected')}: ${reason}`);
  const text = lines(
    ...explained,
    ...(first.length > 0 ? ['', `${say('first')}:`, ...table(first.map((one) => valueRow(one, request)))] : []),
    ...(last.length > 0 ? ['', `${say('last')}:`, ...table(last.map((one) => valueRow(one, request)))] : []),
    '',
    `${say('stations')}: ${stations.map((id) => named(id, request)).join(', ')}`,
    summary(counts, language),
    ...rejected,
    ...unreadLine(counts.contents, language),
    '',
    say('nothing')
  );
  return { text, ready: true };
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

function explain({ facts, parts, undecided }: Explanation, language: Language): string[] {
  const open = undecided.flatMap(({ name, why, remedy }) => [`  ${name}: ${why[language]}`, `    ${remedy[language]}`]);
  return [
    ...facts.map((fact) => fact[language]),
    '',
    `${WORDS.columns[language]}:`,
    ...table(parts.map(({ name, meaning }) => [name, meaning[language]])),
    ...(open.length > 0 ? ['', `${WORDS.undecided[language]}:`, ...open] : []),
  ];
}

/** Columns under each other. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at]!)).join('  ')}`.trimEnd());
}

interface Contents {
  readonly counts: Counts;
  readonly first: readonly Inspected[];
  readonly last: readonly Inspected[];
  readonly stations: readonly string[];
}

interface Counts {
  readonly rows: number;
  readonly readings: number;
  readonly missing: number;
  readonly rejected: Readonly<Record<string, number>>;
  readonly contents: NamedContents;
}

async function inspect({ feed, payload, context }: PreviewRequest): Promise<Contents> {
  const inspection = new Inspection(feed.id);
  const stations = new Set<string>();
  let counts: Counts = { rows: 0, readings: 0, missing: 0, rejected: {}, contents: NO_CONTENTS };
  let first: readonly Inspected[] = [];
  let last: readonly Inspected[] = [];
  for await (const batch of parseOffThread(feed, payload, context)) {
    const { observations, rejected } = await inspection.inspect(batch, context.receivedAt);
    observations.forEach(({ observation }) => stations.add(observation.station));
    counts = {
      rows: counts.rows + batch.rows,
      readings: counts.readings + observations.length,
      missing: counts.missing + batch.missing,
      rejected: addCounts(counts.rejected, rejected),
      contents: addContents(counts.contents, batch.contents ?? NO_CONTENTS),
    };
    const sorted = [...first, ...observations, ...last].sort(byTime);
    first = sorted.slice(0, SHOWN);
    last = sorted.slice(SHOWN).slice(-SHOWN);
  }
  return { counts, first, last, stations: [...stations] };
}

function byTime({ observation: a }: Inspected, { observation: b }: Inspected): number {
  return a.start - b.start || a.end - b.end;
}

function valueRow({ property, observation }: Inspected, { timeZone, language }: PreviewRequest): string[] {
  const { station, start, end, value, qualifier = '', reasons } = observation;
  const at = (instant: number) => DateTime.fromMillis(instant, { zone: timeZone }).toFormat('yyyy-MM-dd HH:mm:ssZZ');
  const number = value.toLocaleString(language, { maximumFractionDigits: 6 });
  return [
    start === end ? at(end) : `${at(start)} … ${at(end)}`,
    station,
    property[language],
    `${qualifier}${number} ${displayUnit(property.ucum)}`.trim(),
    reasons.join(', '),
  ];
}

function named(id: string, { stations, language }: PreviewRequest): string {
  return stations === undefined || stations.includes(id) ? id : `${id} (${WORDS.unknown[language]})`;
}

function summary({ rows, readings, missing, rejected }: Counts, language: Language): string {
  const all = Object.values(rejected).reduce((sum, count) => sum + count, 0);
  return language === 'de'
    ? `${rows} Zeilen, ${readings} Werte, ${missing} fehlen, ${all} abgelehnt`
    : `${rows} rows, ${readings} values, ${missing} missing, ${all} rejected`;
}

/** "20 Felder, 5 gelesen; nicht gelesen: …"; nothing where all are read. */
function unreadLine(contents: NamedContents, language: Language): string[] {
  const { all, read, unread } = contentsOf(contents);
  const names = unread.map(({ name, count }) => `${name} (${count})`).join(', ');
  const line = {
    de: `  ${all} Felder, ${read} gelesen; nicht gelesen: ${names}`,
    en: `  ${all} fields, ${read} read; not read: ${names}`,
  };
  return unread.length > 0 ? [line[language]] : [];
}
