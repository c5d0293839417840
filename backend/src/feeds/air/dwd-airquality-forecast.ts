import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { HOUR, iso, type Instant } from '../../model/time';
import type { Feed, Payload } from '../feed';
import { BatchBuilder } from '../support/batch';
import { lines } from '../support/csv';
import { nameOf, textOf } from '../support/unpack/payload';
import { AIR_CODE } from '../support/station-ids';
import { COMPONENTS, hoursOf, readRow, tableOf, type Row } from './dwd-airquality-forecast/row';

const Options = z.strictObject({});

const FOLDER = '/climate_environment/health/forecasts/air_quality';

/**
 * Air-quality forecast of the Deutscher Wetterdienst for the stations of the official networks, every hour up to 96
 * hours ahead: `lq_forecast_{run}.csv`, `;`, a row for each station and component, texts in single quotes, the run in
 * UTC, missing `-999.0`.
 *
 * A column is the distance to the run in hours: `+01h` is the mean of the hour that ends one hour after it. That the
 * distance names the END of the hour is the hub's reading, as all official air-quality data do so; no description of
 * the file was found. `-01h` belongs to the run like all others. One header reads `08h` without its sign.
 */
export const dwdAirqualityForecast: Feed<z.infer<typeof Options>> = {
  id: 'dwd-airquality-forecast',
  title: { de: 'DWD: Vorhersage der Luftqualität', en: 'DWD: air-quality forecast' },
  transport: 'poll',
  licence: {
    id: 'CC-BY-4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    attribution: 'Deutscher Wetterdienst',
    redistribution: 'attribution',
  },
  cadence: HOUR,
  latency: HOUR,
  provider: 'dwd',
  stationClass: 'model',
  baseUrl: 'https://opendata.dwd.de',
  options: Options,
  stationIds: () => AIR_CODE,
  // Only the newest run says anything new.
  depth: HOUR,
  delivers: [...COMPONENTS.values()],
  modelled: true,
  evidence: {
    recorded: 'der Lauf vom 24.12.2025, 9 Uhr UTC, mit allen 442 Messstellen',
    documented: 'Adresse und Takt der Läufe; nach einem Bericht vom Juni 2026 steht die Vorhersage nicht mehr bereit',
  },

  *parse(payload, { asked }): Iterable<Batch> {
    const wanted = asked?.stations && new Set(asked.stations);
    const [header, ...rows] = lines(textOf(payload));
    const table = tableOf(header ?? '');
    if (!table) {
      throw notAForecast(payload, header ?? '');
    }
    const batch = new BatchBuilder();
    for (const line of rows) {
      const row = readRow(line, table);
      if ('problem' in row) {
        batch.row();
        batch.reject(row.problem);
      } else if ('component' in row) {
        batch.row();
        batch.unread(row.component);
      } else if (wanted?.has(row.station) ?? true) {
        batch.row(row.station);
        batch.known(row.property);
        readHours(batch, row, table);
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests({ baseUrl, stations, range, now }) {
    const run = Math.floor((now - HOUR) / HOUR) * HOUR;
    return [{ url: `${baseUrl}${FOLDER}/lq_forecast_${stampOf(run)}.csv`, range, stations }];
  },
};

function readHours(batch: BatchBuilder, row: Row, offsets: readonly number[]): void {
  const { station, property, run } = row;
  for (const { offset, value, clamped } of hoursOf(row, offsets)) {
    if (value === 'missing') {
      batch.miss();
    } else if (value === undefined) {
      batch.reject('value is not a number');
    } else {
      const end = run + offset * HOUR;
      const doubt = clamped ? ({ quality: 'suspect', reasons: ['stuck'] } as const) : {};
      batch.read({ station, property, unit: 'ug/m3', value, start: end - HOUR, end, issued: run, ...doubt });
    }
  }
}

function notAForecast(payload: Payload, header: string): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} is not the air-quality forecast of the DWD: its first line does not begin with Station;Komponente;Datum.`,
    'Fetch lq_forecast_….csv and leave it unchanged; lq_average_… holds daily means, which are another file.',
    { name: payload.name, header: header.slice(0, 200) }
  );
}

/** `2025122409` */
function stampOf(run: Instant): string {
  return iso(run).slice(0, 13).replace(/\D/g, '');
}
