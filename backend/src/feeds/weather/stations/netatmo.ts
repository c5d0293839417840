import { z } from 'zod';
import { boxDoubts } from '../../support/area-doubts';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import { HOUR, MINUTE } from '../../../model/time';
import type { Feed, FeedRequest, Payload } from '../../feed';
import { BatchBuilder } from '../../support/batch';
import { entryReader } from '../../support/entries';
import { fitting } from '../../support/fitting';
import { jsonOf } from '../../support/json';
import { Secret, textLike } from '../../support/options';
import { nameOf } from '../../support/unpack/payload';
import { NETATMO_PROPERTIES } from './netatmo/measures';
import { PublicStation, readPublicStation } from './netatmo/public-station';
import { Device, readDevice } from './netatmo/device';

const degrees = '-?\\d{1,3}(\\.\\d{1,6})?';

const Options = z.strictObject({
  /** The Kreis and its surroundings. */
  area: textLike(new RegExp(`^${degrees}(,${degrees}){3}$`), {
    de: 'vier Gradzahlen mit Punkt, ohne Leerzeichen: Süd,West,Nord,Ost wie "51.39,7.35,51.78,7.95"',
    en: 'four degrees without blanks: south,west,north,east such as "51.39,7.35,51.78,7.95"',
  })
    .default('51.39,7.35,51.78,7.95')
    .describe('Rechteck, dessen öffentliche Stationen abgefragt werden: Süd,West,Nord,Ost in Grad'),
  /** Of the app that somebody has to register at https://dev.netatmo.com. */
  clientId: z.string().default('').describe('Kennung der eigenen App bei Netatmo'),
  clientSecret: Secret.default('').describe('Geheimnis der eigenen App'),
  refreshToken: Secret.default('').describe('Token, mit dem sich der Hub Zugang holt (Bereich `read_station`)'),
});
type Options = z.infer<typeof Options>;

/**
 * Weather stations of private people that publish them, by Netatmo's `getpublicdata`; own ones by `getstationsdata`
 * (https://dev.netatmo.com/apidocumentation/weather).
 *
 * A station is named by the address of its base; the modules around it belong to it. Base and modules of type NAModule4
 * stand indoors: of these the pressure alone is taken. Values are of the moment, rain is that of the hour before: polls
 * that lie closer together would count it more than once.
 */
export const netatmo: Feed<Options> = {
  id: 'netatmo',
  title: { de: 'Netatmo: Wetterstationen von Privatleuten', en: 'Netatmo: weather stations of private people' },
  transport: 'poll',
  licence: {
    id: 'netatmo-terms',
    url: 'https://www.netatmo.com/legals/api-terms-and-conditions',
    attribution: 'Netatmo, Stationen privater Betreiber',
    redistribution: 'no',
  },
  cadence: HOUR,
  latency: 10 * MINUTE,
  // It knows the moment only.
  depth: HOUR,
  // 500 requests an hour for each user, https://dev.netatmo.com/guideline
  rate: { requests: 500, per: HOUR },
  provider: 'netatmo',
  baseUrl: 'https://api.netatmo.com',
  options: Options,
  doubts: ({ options: { area } }) => (area === undefined ? [] : boxDoubts(area)),
  stationIds: () => ({
    pattern: /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i,
    like: {
      de: 'die Adresse der Basis wie "70:ee:50:00:11:22"',
      en: 'the address of the base such as "70:ee:50:00:11:22"',
    },
  }),
  needs: ['clientId', 'clientSecret', 'refreshToken'],
  delivers: NETATMO_PROPERTIES,
  evidence: {
    recorded: 'Antworten von `getpublicdata` (8 Stationen) und `getstationsdata` (7 Stationen)',
    documented: 'Anmeldung mit Token, Grenze der Abrufe, −1 als Windstille',
  },

  *parse(payload): Iterable<Batch> {
    const answer = fitting(Answer, jsonOf(payload));
    if (answer === undefined) {
      throw notAnAnswer(payload);
    }
    const { body } = answer;
    const batch = new BatchBuilder();
    const stations = Array.isArray(body) ? body : body.devices;
    const read = Array.isArray(body) ? publicReader(batch, payload) : ownReader(batch, payload);
    for (const station of stations) {
      batch.row();
      if (!read(station)) {
        batch.reject('station of unknown shape');
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests({ options, baseUrl, range }) {
    const [south, west, north, east] = options.area.split(',');
    const corners = { lat_ne: north!, lon_ne: east!, lat_sw: south!, lon_sw: west!, filter: 'true' };
    return [
      { url: `${baseUrl}/api/getpublicdata?${new URLSearchParams(corners)}`, grant: grantOf(options, baseUrl), range },
    ];
  },
};

/** Without the three secrets Netatmo refuses, and the status page says so. */
function grantOf({ clientId, clientSecret, refreshToken }: Options, baseUrl: string): FeedRequest['grant'] {
  return clientId && clientSecret && refreshToken
    ? { tokenUrl: `${baseUrl}/oauth2/token`, clientId, clientSecret, refreshToken }
    : undefined;
}

const Answer = z.object({ body: z.union([z.array(z.unknown()), z.object({ devices: z.array(z.unknown()) })]) });

/** @returns whether the entry is a station */
type ReadStation = (entry: unknown) => boolean;

function publicReader(batch: BatchBuilder, payload: Payload): ReadStation {
  const read = entryReader(PublicStation, () => notAnAnswer(payload));
  return (entry) => {
    const station = read(entry);
    if (station) {
      readPublicStation(batch, station);
    }
    return station !== undefined;
  };
}

function ownReader(batch: BatchBuilder, payload: Payload): ReadStation {
  const read = entryReader(Device, () => notAnAnswer(payload));
  return (entry) => {
    const device = read(entry);
    if (device) {
      readDevice(batch, device);
    }
    return device !== undefined;
  };
}

function notAnAnswer(payload: Payload): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} is not an answer of Netatmo: it has no list of stations in "body".`,
    'It should come from getpublicdata or getstationsdata; check whether the token is still good.',
    { name: payload.name }
  );
}
