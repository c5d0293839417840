import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import { DAY, HOUR, MINUTE } from '../../../model/time';
import type { Feed } from '../../feed';
import { BatchBuilder } from '../../support/batch';
import { nameOf, textOf } from '../../support/unpack/payload';
import { isBulletin, readBulletin } from './bulletin';
import { LANUK_PROPERTIES } from './columns';
import { LUQS_CODE, luqsCodeOf } from './stations';
import { isTable, readTable } from './table';

const Options = z.strictObject({
  files: z
    .enum(['24h', 'station'])
    .default('24h')
    .describe('`24h`: eine Datei mit den letzten 24 Stunden des ganzen Landes; `station`: eine Datei je Messstelle'),
});
type Options = z.infer<typeof Options>;

const FOLDER = '/produkte/umwelt_klima/luftqualitaet/luqs';

/**
 * Air quality of North Rhine-Westphalia as the LANUK publishes it (OpenKontiLUQS, https://www.opengeodata.nrw.de):
 * ISO-8859-1, two comment lines, `"Datum";"Zeit"`, a column for each station, component and mean, decimal comma,
 * `--` missing, `<7` below the detection limit. It also reads the bulletin of daily values.
 *
 * Known from the programs of others that read it, not from a recorded file. Stamps name the END of an hour with
 * `24:00`; they are taken for MEZ all year, as the law measures time and the network always did, which the file itself
 * does not say.
 */
export const lanukCsv: Feed<Options> = {
  id: 'lanuk-csv',
  title: { de: 'LANUK NRW: Luftqualität (LUQS)', en: 'LANUK NRW: air quality (LUQS)' },
  transport: 'poll',
  licence: {
    id: 'dl-de/zero-2-0',
    url: 'https://www.govdata.de/dl-de/zero-2-0',
    attribution: 'Landesamt für Natur, Umwelt und Klima Nordrhein-Westfalen (LANUK)',
    redistribution: 'yes',
  },
  cadence: HOUR,
  latency: 30 * MINUTE,
  provider: 'lanuk',
  stationClass: 'reference',
  baseUrl: 'https://www.opengeodata.nrw.de',
  options: Options,
  stationIds: () => LUQS_CODE,
  depth: DAY,
  delivers: LANUK_PROPERTIES,
  evidence: {
    recorded: 'ein Tagesbericht vom 7.10.2019 als Text',
    documented: 'CSV der letzten 24 Stunden und CSV je Messstelle, Zeitstempel in MEZ, Kürzel von PM2,5 und CO',
  },

  *parse(payload, context): Iterable<Batch> {
    const text = textOf(payload);
    if (!isTable(text) && !isBulletin(text)) {
      throw new HubError(
        'payload',
        `${nameOf(payload)} is neither a table of the LANUK (first columns Datum and Zeit) nor its bulletin of daily values.`,
        'Fetch an OpenKontiLUQS_….csv and leave it unchanged.',
        { name: payload.name, begins: text.slice(0, 200) }
      );
    }
    const batch = new BatchBuilder();
    yield* isTable(text) ? readTable(text, payload, context, batch) : readBulletin(text, payload, batch);
    yield batch.take();
  },

  requests({ options, baseUrl, stations, range }) {
    if (options.files === '24h') {
      const url = `${baseUrl}${FOLDER}/aktuelle_luftqualitaet/OpenKontiLUQS_aktuelle-messwerte-24h.csv`;
      return [{ url, range, stations }];
    }
    return stations.map((station) => {
      const code = encodeURIComponent(luqsCodeOf(station));
      return { url: `${baseUrl}${FOLDER}/konti_nach_station/OpenKontiLUQS_${code}_aktuell.csv`, range, station };
    });
  },
};
