import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { DAY, HOUR, MINUTE } from '../../model/time';
import type { Feed, FeedContext, FeedRequest, Payload, RequestPlan } from '../feed';
import { Alert, Location, readAlerts } from './brightsky/alerts';
import { BRIGHTSKY_PROPERTIES } from './brightsky/fields';
import { Source, Sources, WeatherRecord, readRecord } from './brightsky/records';
import { DWD_LICENCE } from './dwd/licence';
import { BatchBuilder } from '../support/batch';
import { refuseBzip2 } from '../support/unpack/bzip2';
import { fitting } from '../support/fitting';
import { jsonOf } from '../support/json';
import { nameOf } from '../support/unpack/payload';
import { listOf } from '../support/entries';
import { DWD_NUMBER, WARN_CELL, WMO_CODE } from '../support/station-ids';

const Options = z.strictObject({
  endpoint: z
    .enum(['current_weather', 'synop', 'weather', 'alerts'])
    .default('current_weather')
    .describe('jüngste Werte, 10-Minuten-Werte der letzten 30 Stunden, Stundenwerte oder Warnungen'),
  stationIds: z
    .enum(['dwd', 'wmo'])
    .default('dwd')
    .describe('Kennungen der Stationen: DWD („05480“) oder WMO („10424“, „H443“); bei Warnungen immer die Warnzelle'),
});
type Options = z.infer<typeof Options>;

/** Most of `weather` that is asked for in one request. */
const SPAN = 31 * DAY;
/** How far back `synop` goes. */
const SYNOP_KEPT = 30 * HOUR;

/**
 * Bright Sky (https://brightsky.dev/docs/), a public service over the DWD's open data: `current_weather`, `synop`,
 * `weather` and `alerts`, as JSON with units=dwd.
 *
 * Values with a length refer to the time BEFORE the stamp. Any field may come from another station nearby
 * (`fallback_source_ids`): such a value is that station's, never the one's that was asked for. Forecasts in `weather`
 * have no issue time and are not taken; the conditions in words have no place in the vocabulary.
 */
export const brightsky: Feed<Options> = {
  id: 'brightsky',
  title: { de: 'Bright Sky: Wetter und Warnungen des DWD', en: 'Bright Sky: weather and warnings of the DWD' },
  transport: 'poll',
  licence: DWD_LICENCE,
  cadence: 10 * MINUTE,
  cadenceOf: ({ endpoint }) => (endpoint === 'weather' ? HOUR : 10 * MINUTE),
  latency: 30 * MINUTE,
  provider: 'brightsky',
  stationClass: 'reference',
  baseUrl: 'https://api.brightsky.dev',
  options: Options,
  stationIds: ({ endpoint, stationIds }) =>
    endpoint === 'alerts' ? WARN_CELL : stationIds === 'dwd' ? DWD_NUMBER : WMO_CODE,
  delivers: BRIGHTSKY_PROPERTIES,
  tells: ['weather-warning'],
  tellsOf: ({ endpoint }) => (endpoint === 'alerts' ? ['weather-warning'] : []),
  evidence: {
    recorded: 'eine Antwort von `current_weather` (Feldberg/Schwarzwald, 24. Juli 2022)',
    documented: '`synop`, `weather` und `alerts`; Globalstrahlung',
  },

  *parse(payload, context): Iterable<Batch> {
    refuseBzip2(payload);
    const answer = answerOf(payload);
    const batch = new BatchBuilder();
    if ('alerts' in answer) {
      readAlerts(batch, answer.alerts, cellOf(payload, answer.location?.warn_cell_id, context));
    } else {
      const sources = new Sources(answer.sources, context.options.stationIds, context.station);
      sources.facts().forEach((facts) => batch.station(facts));
      for (const record of answer.weather) {
        readRecord(batch, record, sources);
        if (batch.full) {
          yield batch.take();
        }
      }
    }
    yield batch.take();
  },

  requests(plan): FeedRequest[] {
    return plan.stations.flatMap((station) => questions(plan, station));
  },
};

const Records = z.object({ weather: listOf(WeatherRecord), sources: listOf(Source) });
const Answer = z.union([
  z.object({ alerts: listOf(Alert), location: Location.nullish() }),
  Records,
  z
    .object({ weather: WeatherRecord, sources: listOf(Source) })
    .transform(({ weather, sources }) => ({ weather: [weather], sources })),
]);

function answerOf(payload: Payload): z.infer<typeof Answer> {
  const answer = fitting(Answer, jsonOf(payload));
  if (answer === undefined) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is no answer of Bright Sky: it has neither "weather" with "sources" nor "alerts".`,
      'Open the address in a browser: it should end in current_weather, synop, weather or alerts.',
      { name: payload.name }
    );
  }
  return answer;
}

/** Warnings without a place cannot be told to anybody. */
function cellOf(payload: Payload, located: number | undefined, { station }: FeedContext<Options>): string {
  const cell = station ?? located?.toString();
  if (cell === undefined) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} has warnings without a "location", so nobody knows where they hold.`,
      'Ask alerts with warn_cell_id, or take all warnings from the feed dwd-cap.',
      { name: payload.name }
    );
  }
  return cell;
}

function questions({ options, baseUrl, range, now }: RequestPlan<Options>, station: string): FeedRequest[] {
  const { endpoint, stationIds } = options;
  const id: Record<string, string> = { [endpoint === 'alerts' ? 'warn_cell_id' : `${stationIds}_station_id`]: station };
  const ask = (asked: FeedRequest['range'], period: Record<string, string> = {}): FeedRequest => ({
    url: `${baseUrl}/${endpoint}?${new URLSearchParams({ ...id, ...period, tz: 'Etc/UTC' })}`,
    range: asked,
    station,
  });
  if (endpoint === 'current_weather' || endpoint === 'alerts') {
    // Nothing older can be had, so that this one answer settles all of the range.
    return [ask(range)];
  }
  const oldest = endpoint === 'synop' ? now - SYNOP_KEPT : -Infinity;
  const first = Math.max(range.start, oldest);
  const parts: FeedRequest[] = [];
  for (let end = Math.min(range.end, now); end > first; end -= SPAN) {
    const part = { start: Math.max(first, end - SPAN), end };
    parts.push(ask(part, { date: minute(part.start), last_date: minute(part.end) }));
  }
  return parts;
}

const minute = (instant: number): string => `${new Date(instant).toISOString().slice(0, 16)}Z`;
