import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { DAY, iso, MINUTE } from '../../model/time';
import type { Feed, FeedContext, Payload } from '../feed';
import { BatchBuilder } from '../support/batch';
import { entryReader } from '../support/entries';
import { jsonOf } from '../support/json';
import { nameOf } from '../support/unpack/payload';
import { courseUrl, seriesOf } from './pegelonline/course';
import { Gauge, Measurement } from './pegelonline/document';
import { PEGELONLINE_PROPERTIES, quantityOf, readMeasurement } from './pegelonline/series';

const Options = z.strictObject({});

const API = '/webservices/rest-api/v2';

/**
 * PEGELONLINE of the Wasserstraßen- und Schifffahrtsverwaltung des Bundes
 * (https://www.pegelonline.wsv.de/webservice/dokuRestapi): gauges on federal waterways, every 15 minutes.
 *
 * A station is known by its uuid, as short names are not unique. Stamps have an offset; a value is an instant. One
 * request brings the current measurement of every gauge that is wanted; the course of each series in the time that is
 * asked for follows, with its unit in the fragment of the address, because that answer does not name it.
 */
export const pegelonline: Feed<z.infer<typeof Options>> = {
  id: 'pegelonline',
  title: { de: 'PEGELONLINE: Pegel an Bundeswasserstraßen', en: 'PEGELONLINE: gauges on federal waterways' },
  transport: 'poll',
  licence: {
    id: 'dl-de/zero-2-0',
    url: 'https://www.govdata.de/dl-de/zero-2-0',
    attribution: 'Wasserstraßen- und Schifffahrtsverwaltung des Bundes (WSV), PEGELONLINE',
    redistribution: 'yes',
  },
  cadence: 15 * MINUTE,
  latency: 15 * MINUTE,
  provider: 'wsv',
  stationClass: 'reference',
  baseUrl: 'https://www.pegelonline.wsv.de',
  options: Options,
  stationIds: () => ({
    pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    like: { de: 'die uuid des Pegels', en: 'the uuid of the gauge' },
  }),
  depth: 31 * DAY,
  delivers: PEGELONLINE_PROPERTIES,
  evidence: {
    recorded: 'Pegel Würzburg mit sieben Messreihen und eine Pegelliste (2023)',
    documented: 'Verlauf einer Messreihe (`measurements.json`), Kanalpegel in m+NN, Fehlwert 99999',
  },

  *parse(payload, context): Iterable<Batch> {
    const batch = new BatchBuilder();
    const entries = entriesOf(payload);
    for (const entry of entries) {
      if (entry) {
        readEntry(batch, entry, payload, context);
      } else {
        batch.row();
        batch.reject('entry is neither a station nor a measurement');
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests({ baseUrl, stations, range, now }) {
    const query = new URLSearchParams({
      ids: stations.join(','),
      includeTimeseries: 'true',
      includeCurrentMeasurement: 'true',
    });
    // Older time is another question, though the server sees the same: "not changed" answers the newest alone.
    const question = range.end < now ? `#${iso(range.end)}` : '';
    return [{ url: `${baseUrl}${API}/stations.json?${query}${question}`, range }];
  },
};

const Entry = z.union([
  Gauge.transform((gauge) => ({ gauge })),
  Measurement.transform((measurement) => ({ measurement })),
]);
type Entry = z.infer<typeof Entry>;

/** One station, a list of stations, or the measurements of one series. */
function entriesOf(payload: Payload) {
  const document = jsonOf(payload);
  const read = entryReader(Entry, () => unlike(payload));
  const entries = (Array.isArray(document) ? (document as unknown[]) : [document]).map(read);
  if (entries.length > 0 && entries.every((entry) => entry === undefined)) {
    throw unlike(payload);
  }
  return entries;
}

function unlike(payload: Payload): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} is not an answer of PEGELONLINE: it holds neither stations nor measurements.`,
    'Fetch stations.json with includeTimeseries and includeCurrentMeasurement, or measurements.json of a series.',
    { name: payload.name }
  );
}

function readEntry(batch: BatchBuilder, entry: Entry, payload: Payload, context: FeedContext): void {
  if ('gauge' in entry) {
    readGauge(batch, entry.gauge, context);
    return;
  }
  const { station, quantity } = seriesOf(payload, context);
  batch.row();
  readMeasurement(batch, station, quantity, entry.measurement);
}

function readGauge(batch: BatchBuilder, gauge: Gauge, { asked }: FeedContext): void {
  const { uuid, shortname, longname = shortname, latitude: lat, longitude: lon, timeseries } = gauge;
  batch.station({ station: uuid, name: longname, ...(lat !== undefined && lon !== undefined ? { lat, lon } : {}) });
  if (!timeseries) {
    batch.row();
    batch.reject('station without its series: describes a place, holds no measurement');
    return;
  }
  for (const series of timeseries) {
    batch.row();
    const quantity = quantityOf(series);
    if (!quantity) {
      batch.unread(`${series.shortname} (${series.unit})`);
      continue;
    }
    batch.known(series.shortname);
    if (series.currentMeasurement) {
      readMeasurement(batch, uuid, quantity, series.currentMeasurement);
    }
    if (asked) {
      batch.next({ url: courseUrl(asked.url, uuid, series, asked.range), station: uuid });
    }
  }
}
