import { HubError } from '@smartregion/terms/errors';
import { nearest } from '@smartregion/terms/nearest';
import { datex2 } from './traffic/datex2';
import { datex2Parking } from './parking/datex2-parking';
import { parkapi } from './parking/parkapi';
import { dwdCdc } from './weather/dwd/dwd-cdc';
import { autobahn } from './traffic/autobahn';
import { bast } from './traffic/bast';
import { ecoCounterCsv } from './traffic/eco-counter-csv';
import { ecoVisio } from './traffic/eco-visio';
import { hystreet } from './traffic/hystreet';
import { telraam } from './traffic/telraam';
import { ecowitt } from './weather/stations/ecowitt';
import { brightsky } from './weather/brightsky';
import { dwdCap } from './weather/dwd/dwd-cap';
import { dwdMosmix } from './weather/dwd/dwd-mosmix';
import { dwdPoi } from './weather/dwd/dwd-poi';
import { dwdSynop } from './weather/dwd/dwd-synop';
import { metar } from './weather/metar';
import { openMeteo } from './weather/open-meteo';
import { wunderground } from './weather/stations/wunderground';
import { davisWll } from './weather/stations/davis-wll';
import { netatmo } from './weather/stations/netatmo';
import { opensensemap } from './weather/stations/opensensemap';
import { isPushed, type Feed } from './feed';
import { ubaAirquality } from './air/uba/uba-airquality';
import { ubaCsv } from './air/uba/uba-csv';
import { sensorCommunity } from './air/sensor-community/sensor-community';
import { sensorCommunityArchive } from './air/sensor-community/sensor-community-archive';
import { sensorCommunityPush } from './air/sensor-community/sensor-community-push';
import { purpleair } from './air/purpleair';
import { chirpstack } from './open/chirpstack';
import { deviceJson } from './open/device-json';
import { mqttOf } from './open/mqtt';
import { senml } from './open/senml';
import { ttn } from './open/ttn';
import { ngsi } from './open/ngsi';
import { table } from './open/table';
import { influxLine } from './open/influx-line';
import { sensorthings } from './open/sensorthings';
import { pegelonline } from './water/pegelonline';
import { dwdAirqualityForecast } from './air/dwd-airquality-forecast';
import { lanukCsv } from './air/lanuk/lanuk-csv';
import { openaq } from './air/openaq';

/** A new format = one file and one line here. */
const FORMATS: readonly Feed[] = [
  dwdCdc,
  dwdPoi,
  dwdSynop,
  dwdMosmix,
  dwdCap,
  brightsky,
  openMeteo,
  metar,
  ecowitt,
  wunderground,
  davisWll,
  netatmo,
  opensensemap,
  ubaAirquality,
  ubaCsv,
  dwdAirqualityForecast,
  lanukCsv,
  openaq,
  sensorCommunity,
  sensorCommunityArchive,
  sensorCommunityPush,
  purpleair,
  datex2,
  ecoCounterCsv,
  ecoVisio,
  telraam,
  hystreet,
  bast,
  autobahn,
  datex2Parking,
  parkapi,
  sensorthings,
  ngsi,
  table,
  influxLine,
  ttn,
  chirpstack,
  deviceJson,
  senml,
  pegelonline,
];

/** Every format that the hub reads; what devices push may also come through a broker. */
export const FEEDS: readonly Feed[] = [...FORMATS, mqttOf(FORMATS.filter(isPushed))];

const BY_ID: ReadonlyMap<string, Feed> = new Map(FEEDS.map((feed) => [feed.id, feed]));

/** @throws HubError `not-found` that names the nearest feed, or all of them */
export function feedOf(id: string): Feed {
  const found = BY_ID.get(id);
  if (found) {
    return found;
  }
  const ids = FEEDS.map((feed) => feed.id);
  const guess = nearest(id, ids);
  throw new HubError(
    'not-found',
    `There is no feed "${id}".`,
    guess ? `Did you mean "${guess}"?` : `The hub reads: ${ids.join(', ')}.`,
    { feed: id }
  );
}
