import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import { DAY, HOUR, type Interval } from '../../../model/time';
import type { Feed, Payload } from '../../feed';
import { BatchBuilder } from '../../support/batch';
import { fitting } from '../../support/fitting';
import { nameOf, textOf } from '../../support/unpack/payload';
import { AIR_CODE } from '../../support/station-ids';
import { ONE_HOUR_MEAN, readIndexHour, readMeasure } from './hours';
import { COMPONENTS, UBA_LICENCE, UBA_PROPERTIES } from './provider';
import { listOf, recordOf } from '../../support/entries';

const POLLUTANTS = [...COMPONENTS.values()].map((pollutant) => pollutant.hourly);

const Options = z.strictObject({
  /** Version of the API: v2 and v3 answer in the same shape; v4 came with the index of 2025, its shape is not recorded. */
  version: z.enum(['v2', 'v3', 'v4']).default('v3').describe('Fassung der Schnittstelle'),
  /** One-hour means to ask for, each with a request of its own. */
  pollutants: z
    .array(z.enum(POLLUTANTS))
    .default(['pm10', 'o3', 'so2', 'no2', 'pm25'])
    .describe('Stoffe, deren Stundenmittel abgefragt werden'),
  /** Whether to ask for index and floating 24-hour means as well. */
  index: z.boolean().default(true).describe('auch Index und gleitende Tagesmittel abfragen'),
});
type Options = z.infer<typeof Options>;

/** Most that is asked for in one request. */
const SPAN = 31 * DAY;

/**
 * Air data API of the Umweltbundesamt, `airquality` and `measures`
 * (https://luftdaten.umweltbundesamt.de/api/air-data/v4/doc).
 *
 * Stamps are MEZ all year; the key is the START of the hour, the value holds its END. Order is not guaranteed. An
 * hour that is not out yet leaves `data` empty: no rows, no error. Addresses of www.umweltbundesamt.de redirect here.
 *
 * The index has two schemes that its number does not tell apart. All recorded answers (v2 of 2023, v3 of 2024) follow
 * that of 2019: ozone of 31 µg/m³ is class 0 with the fraction 0.517, 31 of 60. v4 brings that of 2025, by which the same
 * hour is class 1. The hub's own index question computes from the concentrations and names its scheme.
 */
export const ubaAirquality: Feed<Options> = {
  id: 'uba-airquality',
  title: { de: 'Umweltbundesamt: Luftdaten', en: 'German Environment Agency: air data' },
  transport: 'poll',
  licence: UBA_LICENCE,
  stationClass: 'reference',
  cadence: HOUR,
  latency: 2 * HOUR,
  provider: 'uba',
  baseUrl: 'https://luftdaten.umweltbundesamt.de',
  options: Options,
  stationIds: () => AIR_CODE,
  // Gaps of the last two days are filled later (docs: feeds, 3.1).
  rereads: 2 * DAY,
  // Checked values replace the provisional ones until June of the following year: 18 months at most.
  revises: { within: 548 * DAY, every: 7 * DAY },
  delivers: UBA_PROPERTIES,
  evidence: {
    recorded:
      'Antworten von `airquality` (Index nach dem Schema von 2019 und gleitende Tagesmittel; v2 von 2023, v3 von 2024)',
    documented: 'Stundenmittel (`measures`), Fassung v4 mit dem Index nach dem Schema von 2025',
  },

  *parse(payload, context): Iterable<Batch> {
    const answers = answersOf(payload);
    // Asked by code (DENW179) it answers by number: when there is one number only, it stands for that code.
    const numbers = new Set(answers.flatMap((data) => Object.keys(data)));
    const asked = numbers.size === 1 ? context.station : undefined;
    const batch = new BatchBuilder();
    for (const { number, start, entry } of entriesOf(answers)) {
      batch.row();
      const read = typeof entry[0] === 'string' ? readIndexHour : readMeasure;
      read(batch, asked ?? number, start, entry);
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests({ options, baseUrl, stations, range, now }) {
    const components = [...COMPONENTS].filter(([, { hourly }]) => options.pollutants.includes(hourly));
    const questions = [
      ...components.map(([component]) => `measures/json?component=${component}&scope=${ONE_HOUR_MEAN}&`),
      ...(options.index ? ['airquality/json?'] : []),
    ];
    return spans(range.start, Math.min(range.end, now)).flatMap((span) =>
      stations.flatMap((station) =>
        questions.map((question) => ({
          url: `${baseUrl}/api/air-data/${options.version}/${question}${new URLSearchParams({ station, ...period(span) })}`,
          range: span,
          station,
        }))
      )
    );
  },
};

/** Entries by the START of their hour; PHP writes an empty object as an empty list. */
const Hours = recordOf(/^/, z.array(z.unknown())).or(z.tuple([]).transform(() => ({})));
/** Hours by station; the number, or the code where it was asked for with `index=code`. */
const Data = recordOf(/^(\d+|DE[A-Z]{2}\d{3})$/, Hours).or(z.tuple([]).transform(() => ({})));
type Data = z.infer<typeof Data>;
const Answer = z.object({ data: Data });

/** The API's answer, its bare `data`, or a log of several answers. */
const Document = z.union([
  Answer.transform((answer) => [answer.data]),
  z.object({ items: listOf(Answer) }).transform((log) => log.items.map((answer) => answer.data)),
  listOf(Answer).transform((log) => log.map((answer) => answer.data)),
  Data.transform((data) => [data]),
]);

function answersOf(payload: Payload): readonly Data[] {
  const text = textOf(payload);
  const document = fitting(Document, json(text));
  if (document === undefined) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is not an answer of the UBA's air data API: it has no "data" with stations and hours.`,
      'Open the address in a browser; it should end in airquality/json or measures/json.',
      { name: payload.name, begins: text.slice(0, 200) }
    );
  }
  return document;
}

/** undefined when it is none: Document then says what is wrong. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function* entriesOf(answers: readonly Data[]): Generator<{ number: string; start: string; entry: readonly unknown[] }> {
  for (const data of answers) {
    for (const [number, hours] of Object.entries(data)) {
      for (const [start, entry] of Object.entries(hours)) {
        yield { number, start, entry };
      }
    }
  }
}

/** Whole hours that are over, in parts of at most 31 days, newest first. */
function spans(from: number, to: number): Interval[] {
  const first = Math.floor(from / HOUR) * HOUR;
  const parts: Interval[] = [];
  for (let end = Math.floor(to / HOUR) * HOUR; end > first; end -= SPAN) {
    parts.push({ start: Math.max(first, end - SPAN), end });
  }
  return parts;
}

/** `time_from` and `time_to` are the ends of the first and the last hour, 1 … 24, of their day in MEZ. */
function period({ start, end }: Interval): Record<string, string> {
  const [first, last] = [mezHour(start), mezHour(end - HOUR)];
  return { date_from: first.date, time_from: first.ends, date_to: last.date, time_to: last.ends };
}

function mezHour(start: number): { date: string; ends: string } {
  const wall = new Date(start + HOUR);
  return { date: wall.toISOString().slice(0, 10), ends: String(wall.getUTCHours() + 1) };
}
