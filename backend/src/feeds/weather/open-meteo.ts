import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { DAY, HOUR } from '../../model/time';
import type { Feed, FeedContext, FeedRequest, Payload } from '../feed';
import { Place, readPlace } from './open-meteo/forecast';
import { OPEN_METEO_PROPERTIES, SERVICES, type Service } from './open-meteo/variables';
import { BatchBuilder } from '../support/batch';
import { refuseBzip2 } from '../support/unpack/bzip2';
import { fitting } from '../support/fitting';
import { jsonOf } from '../support/json';
import { Secret } from '../support/options';
import { nameOf } from '../support/unpack/payload';
import { listOf } from '../support/entries';

const Options = z.strictObject({
  service: z.enum(['forecast', 'air-quality']).default('forecast').describe('Wettervorhersage oder Luftqualität'),
  days: z.number().int().min(1).max(16).default(3).describe('Tage im Voraus (Luftqualität höchstens 7)'),
  apiKey: Secret.optional().describe('Schlüssel eines bezahlten Zugangs; ohne ihn nur nichtkommerziell'),
});
type Options = z.infer<typeof Options>;

const PATHS: Readonly<Record<Service, string>> = { forecast: 'v1/forecast', 'air-quality': 'v1/air-quality' };
/** Air quality has a host of its own. */
const AIR_QUALITY_HOST = 'air-quality-api.open-meteo.com';
/** Places of one request: keeps the address short enough for any proxy. */
const PLACES = 50;

/**
 * Open-Meteo (https://open-meteo.com/en/docs): hourly values of weather models, never of a station. A station's id is
 * its place, `51.5349,7.6899`; several places are asked for at once and answered by a list in the same order.
 *
 * The time of the model's run is not told: issued is the hour in which the answer was given, so that of several polls
 * within an hour the last one stands.
 */
export const openMeteo: Feed<Options> = {
  id: 'open-meteo',
  title: { de: 'Open-Meteo: Modellvorhersage', en: 'Open-Meteo: model forecast' },
  transport: 'poll',
  licence: {
    id: 'CC-BY-4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    attribution: 'Weather data by Open-Meteo.com',
    redistribution: 'attribution',
  },
  cadence: HOUR,
  latency: HOUR,
  modelled: true,
  provider: 'open-meteo',
  stationClass: 'model',
  baseUrl: 'https://api.open-meteo.com',
  options: Options,
  stationIds: () => ({
    pattern: PLACE,
    like: { de: 'Breite und Länge wie "51.5349,7.6899"', en: 'latitude and longitude such as "51.5349,7.6899"' },
    must: true,
  }),
  // What was forecast in the past is not asked for.
  depth: HOUR,
  // Calls with many variables or days count several times against the 10 000 a day of the free service.
  rate: { requests: 2000, per: DAY },
  delivers: OPEN_METEO_PROPERTIES,
  evidence: {
    recorded: 'eine Antwort vom 31. Juli 2022 mit den früheren Namen',
    documented: 'heutige Namen, mehrere Orte in einer Antwort, Unix-Zeit, Luftqualität, Fehlermeldungen',
  },

  *parse(payload, context): Iterable<Batch> {
    refuseBzip2(payload);
    const places = placesOf(payload);
    const names = namesOf(places, context);
    const batch = new BatchBuilder();
    for (const [i, place] of places.entries()) {
      yield* readPlace(batch, place, names[i]!, context.receivedAt);
    }
    yield batch.take();
  },

  requests({ options, baseUrl, stations, range }): FeedRequest[] {
    const requests: FeedRequest[] = [];
    for (let at = 0; at < stations.length; at += PLACES) {
      const asked = stations.slice(at, at + PLACES);
      const places = asked.map(coordinatesOf);
      const question = new URLSearchParams({
        latitude: places.map(({ lat }) => lat).join(','),
        longitude: places.map(({ lon }) => lon).join(','),
        hourly: [...SERVICES[options.service].keys()].join(','),
        current: options.service === 'forecast' ? 'temperature_2m' : 'pm10',
        forecast_days: String(options.service === 'forecast' ? options.days : Math.min(options.days, 7)),
        timeformat: 'unixtime',
        ...(options.apiKey === undefined ? {} : { apikey: options.apiKey }),
      });
      requests.push({
        url: `${rootOf(options.service, baseUrl)}/${PATHS[options.service]}?${question}`,
        range,
        stations: asked,
      });
    }
    return requests;
  },
};

/** The public host of the other service, unless the configuration names a mirror. */
function rootOf(service: Service, baseUrl: string): string {
  return service === 'air-quality' && baseUrl === openMeteo.baseUrl ? `https://${AIR_QUALITY_HOST}` : baseUrl;
}

const PLACE = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*$/;

/** The configuration was held to PLACE. */
function coordinatesOf(station: string): { lat: string; lon: string } {
  const [, lat = '', lon = ''] = PLACE.exec(station) ?? [];
  return { lat, lon };
}

/** Places as the configuration names them, in the order of the question; the answer names the middle of a grid cell. */
function namesOf(places: readonly Place[], { station, asked }: FeedContext<Options>): readonly string[] {
  const given = asked?.stations ?? (station === undefined ? [] : [station]);
  return given.length === places.length ? given : places.map(({ latitude, longitude }) => `${latitude},${longitude}`);
}

const Answer = z.union([
  listOf(Place).refine((places) => places.length > 0),
  Place.transform((place) => [place]),
  z.object({ error: z.literal(true), reason: z.string() }),
]);

function placesOf(payload: Payload): readonly Place[] {
  const answer = fitting(Answer, jsonOf(payload));
  if (answer === undefined) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is no answer of Open-Meteo: it has no place with "hourly" and "hourly_units".`,
      'Open the address in a browser; ask v1/forecast or v1/air-quality with hourly=….',
      { name: payload.name }
    );
  }
  if ('reason' in answer) {
    throw new HubError(
      'payload',
      `Open-Meteo refuses the question: "${answer.reason.slice(0, 200)}".`,
      'Correct the places in the configuration; when it speaks of a limit, poll less often or take a paid access.',
      { name: payload.name }
    );
  }
  return answer;
}
