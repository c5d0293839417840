import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import { broken, didYouMean } from '../../../model/rule';
import { HOUR, MINUTE } from '../../../model/time';
import type { Feed, Payload } from '../../feed';
import { DWD_LICENCE, DWD_OPEN_DATA } from './licence';
import { LATENCY, PARAMETERS, addresses, type CdcOptions } from './dwd-cdc/addresses';
import { COLUMNS } from './dwd-cdc/columns';
import { isGeographyHeader, readGeography } from './dwd-cdc/geography';
import { isListing, readListing } from './dwd-cdc/listing';
import { isProductHeader, readProduct } from './dwd-cdc/product';
import { BatchBuilder } from '../../support/batch';
import { refuseBzip2 } from '../../support/unpack/bzip2';
import { lines } from '../../support/csv';
import { decodeText, nameOf, textOf } from '../../support/unpack/payload';
import { isZip, zipEntries } from '../../support/unpack/zip';
import { DWD_NUMBER } from '../../support/station-ids';

const foldersOf = (resolution: keyof typeof PARAMETERS) =>
  `${resolution}: ${Object.keys(PARAMETERS[resolution]).join(', ')}`;

const Options = z
  .strictObject({
    resolution: z.enum(['10_minutes', 'hourly']).default('10_minutes').describe('Auflösung'),
    parameters: z
      .array(z.string())
      .min(1)
      .optional()
      .describe(`nur diese Ordner abfragen; ohne Angabe alle. ${foldersOf('10_minutes')}; ${foldersOf('hourly')}`),
  })
  .superRefine(({ resolution, parameters = [] }, problems) => {
    const known = Object.keys(PARAMETERS[resolution]);
    for (const [i, parameter] of parameters.entries()) {
      if (!known.includes(parameter)) {
        problems.addIssue(
          broken(
            {
              de: `Einen Ordner „${parameter}“ gibt es unter ${resolution} nicht.`,
              en: `There is no folder "${parameter}" under ${resolution}.`,
            },
            didYouMean(parameter, known, {
              de: `Unter ${resolution} gibt es: ${known.join(', ')}.`,
              en: `Under ${resolution} there are: ${known.join(', ')}.`,
            }),
            ['parameters', i]
          )
        );
      }
    }
  });

/**
 * Observations of the DWD's climate data centre, 10-minute and hourly
 * (https://opendata.dwd.de/climate_environment/CDC/observations_germany/climate/).
 *
 * Reads the zips of `now`, `recent`, `historical` and `meta_data` and the text files inside them: the products'
 * columns decide what it is, not the address. Stamps are UTC (10-minute data before 2000: MEZ) and the END of the
 * interval; hourly temperature, humidity and precipitation follow the synoptic hour (see dwd-cdc/columns.ts). The
 * listing of a folder `historical` leads on to the files of the station.
 */
export const dwdCdc: Feed<CdcOptions> = {
  id: 'dwd-cdc',
  title: { de: 'Deutscher Wetterdienst: Messnetz', en: 'German Weather Service: station network' },
  transport: 'poll',
  licence: DWD_LICENCE,
  stationClass: 'reference',
  cadence: 10 * MINUTE,
  cadenceOf: ({ resolution }) => (resolution === 'hourly' ? HOUR : 10 * MINUTE),
  latency: LATENCY,
  provider: 'dwd',
  baseUrl: DWD_OPEN_DATA,
  options: Options,
  stationIds: () => DWD_NUMBER,
  delivers: [...new Set([...COLUMNS.values()].map((column) => column.property))],
  evidence: {
    recorded: 'zehnminütliche Strahlung; stündlich Temperatur, Wind, Niederschlag, Druck und Sonne',
    documented: 'die übrigen Ordner; Verzeichnisse der geprüften älteren Daten (`historical`)',
  },

  *parse(payload, { station, asked }): Iterable<Batch> {
    refuseBzip2(payload);
    const batch = new BatchBuilder();
    if (isListing(payload)) {
      readListing(batch, payload, asked);
      yield batch.take();
      return;
    }
    for (const text of textsOf(payload, batch)) {
      const header = lines(text).next().value ?? '';
      if (isGeographyHeader(header)) {
        readGeography(batch, text, station);
      } else if (isProductHeader(header)) {
        yield* readProduct(batch, text, station);
      } else {
        throw unknown(payload);
      }
    }
    yield batch.take();
  },

  requests: addresses,
};

/** The documents to read: of an archive the products and the station's places, beside much about instruments. */
function* textsOf(payload: Payload, batch: BatchBuilder): Generator<string> {
  if (!isZip(payload)) {
    yield textOf(payload);
    return;
  }
  const all = zipEntries(payload);
  const wanted = all.filter(({ name }) => /(^|\/)(produkt_|Metadaten_Geographie_).*\.txt$/i.test(name));
  const kinds = all.map((entry) => ({ kind: kindOf(entry.name), isRead: wanted.includes(entry) }));
  if (wanted.length === 0) {
    throw unknown(
      payload,
      `, but an archive of ${
        kinds
          .map(({ kind }) => kind)
          .join(', ')
          .slice(0, 200) || 'nothing'
      }`
    );
  }
  kinds.filter(({ isRead }) => isRead).forEach(({ kind }) => batch.known(kind));
  kinds.filter(({ isRead }) => !isRead).forEach(({ kind }) => batch.unread(kind));
  if (!kinds.some(({ kind, isRead }) => isRead && /^produkt/i.test(kind))) {
    batch.reject('archive that holds only metadata of the station: no product, no readings');
  }
  for (const entry of wanted) {
    yield decodeText(entry.bytes(), entry.name);
  }
}

/** `produkt_zehn_now_tu_20261127_20261127_05480.txt` → `produkt_zehn_now_tu`: stations and days are no kinds. */
function kindOf(name: string): string {
  return name.replace(/^.*\//, '').replace(/(_\d{5,8})*\.\w+$/, '');
}

function unknown(payload: Payload, what = ''): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} is neither a product nor a station history of the climate data centre${what}.`,
    'Import a file named produkt_….txt or Metadaten_Geographie_….txt, or the ZIP archive with it.',
    { name: payload.name }
  );
}
