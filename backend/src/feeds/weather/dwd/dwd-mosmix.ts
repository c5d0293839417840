import { z } from 'zod';
import type { Batch } from '../../../model/observation';
import { HOUR } from '../../../model/time';
import type { Feed, FeedContext, Payload } from '../../feed';
import { DWD_LICENCE, DWD_OPEN_DATA } from './licence';
import { ELEMENTS } from './dwd-mosmix/elements';
import { placeOf, readPlacemark } from './dwd-mosmix/placemark';
import { notMosmix, runOf, type Run } from './dwd-mosmix/run';
import { BatchBuilder } from '../../support/batch';
import { refuseBzip2 } from '../../support/unpack/bzip2';
import { xmlRecords } from '../../support/xml/xml';
import type { XmlElement } from '../../support/xml/xml-element';
import { isZip, zipEntries } from '../../support/unpack/zip';
import { WMO_CODE } from '../../support/station-ids';

const Options = z.strictObject({
  product: z
    .enum(['L', 'S'])
    .default('L')
    .describe(
      'MOSMIX_L (viermal am Tag, Datei je Ort) oder MOSMIX_S (stündlich, eine Datei mit allen Orten, rund 40 MB)'
    ),
});
type Options = z.infer<typeof Options>;

/** All stations of MOSMIX_S unpack to about 800 MB, those of MOSMIX_L to 2 GB; to 20 times their packed size. */
const LIMITS = { entries: 10, unpacked: 4 * 2 ** 30, ratio: 60 };
const RECORDS: ReadonlySet<string> = new Set(['ProductDefinition', 'Placemark']);

/**
 * Point forecasts of the DWD (`weather/local_forecasts/mos/MOSMIX_{S|L}`), KMZ or bare KML. Every reading carries the
 * issue time of its run. Read slice by slice, so that memory does not grow with the document.
 *
 * MOSMIX_L has a file for each place (four runs a day, 247 hours ahead). MOSMIX_S (every hour, 240 hours ahead) comes
 * with all places in one file; of it only those asked for are read.
 */
export const dwdMosmix: Feed<Options> = {
  id: 'dwd-mosmix',
  title: {
    de: 'Deutscher Wetterdienst: Punktvorhersage (MOSMIX)',
    en: 'German Weather Service: point forecast (MOSMIX)',
  },
  transport: 'poll',
  licence: DWD_LICENCE,
  cadence: HOUR,
  latency: HOUR,
  modelled: true,
  provider: 'dwd',
  stationClass: 'model',
  baseUrl: DWD_OPEN_DATA,
  options: Options,
  stationIds: () => WMO_CODE,
  // Runs of the past are not kept under this address.
  depth: HOUR,
  delivers: [...ELEMENTS.values()].map((element) => element.property),
  evidence: {
    recorded: 'MOSMIX_S vom 13. März 2020 mit einer Station',
    documented: 'MOSMIX_L; Böen, Strahlung, Sonnenschein und Temperatur am Boden (in der Aufzeichnung ohne Werte)',
  },

  *parse(payload, context): Iterable<Batch> {
    refuseBzip2(payload);
    const batch = new BatchBuilder();
    const wanted = wantedPlaces(context);
    let run: Run | undefined;
    for (const record of recordsOf(payload)) {
      if (record.name === 'ProductDefinition') {
        run = runOf(record, payload);
        continue;
      }
      if (!run) {
        throw notMosmix(payload, 'has a place before its product definition');
      }
      const place = placeOf(record);
      if (place === '') {
        batch.reject('place without a name');
      } else if (!wanted || wanted.has(place)) {
        yield* readPlacemark(batch, record, run, place);
      }
    }
    if (!run) {
      throw notMosmix(payload, 'has no product definition');
    }
    yield batch.take();
  },

  requests({ options: { product }, baseUrl, stations, range }) {
    const root = `${baseUrl}/weather/local_forecasts/mos/MOSMIX_${product}`;
    if (product === 'S') {
      return [{ url: `${root}/all_stations/kml/MOSMIX_S_LATEST_240.kmz`, range, stations }];
    }
    return stations.map((station) => ({
      url: `${root}/single_stations/${station}/kml/MOSMIX_L_LATEST_${station}.kmz`,
      range,
      station,
    }));
  },
};

/** Undefined where nobody said which: then all. */
function wantedPlaces({ station, asked }: FeedContext<Options>): ReadonlySet<string> | undefined {
  const names = station === undefined ? asked?.stations : [station];
  return names && new Set(names);
}

function recordsOf(payload: Payload): Iterable<XmlElement> {
  const outside = (name: string, _: XmlElement['attributes'], depth: number) => {
    if (depth === 1 && name !== 'kml') {
      throw notMosmix(payload, `is <${name.slice(0, 40)}>, not KML`);
    }
  };
  if (!isZip(payload)) {
    return xmlRecords(payload, RECORDS, outside);
  }
  const entry = zipEntries(payload, LIMITS).find(({ name }) => /\.kml$/i.test(name));
  if (!entry) {
    throw notMosmix(payload, 'is an archive without a .kml in it');
  }
  return xmlRecords({ name: entry.name, bytes: entry.gzip() }, RECORDS, outside, entry.size);
}
