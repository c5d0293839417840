import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import { MINUTE } from '../../../model/time';
import type { Feed, Payload } from '../../feed';
import { DWD_LICENCE, DWD_OPEN_DATA } from './licence';
import { HEAD, headOf, infoOf, type Info } from './dwd-cap/alert';
import { namesOf } from './dwd-cap/names';
import { readWarning } from './dwd-cap/warning';
import { BatchBuilder } from '../../support/batch';
import { refuseBzip2 } from '../../support/unpack/bzip2';
import { nameOf } from '../../support/unpack/payload';
import { xmlRecords } from '../../support/xml/xml';
import { isZip, zipEntries } from '../../support/unpack/zip';
import { WARN_CELL } from '../../support/station-ids';

const Options = z.strictObject({
  cells: z
    .enum(['COMMUNEUNION', 'DISTRICT'])
    .default('COMMUNEUNION')
    .describe('Warngebiete: Gemeinden (COMMUNEUNION) oder Kreise (DISTRICT)'),
  language: z
    .enum(['MUL', 'DE', 'EN'])
    .default('MUL')
    .describe('Sprachen der Texte: acht (MUL), Deutsch oder Englisch'),
});
type Options = z.infer<typeof Options>;

/** A day of storms has some hundred alerts of half a megabyte each, most of it borders. */
const LIMITS = { entries: 5000, unpacked: 2 ** 30, ratio: 60 };
const RECORDS: ReadonlySet<string> = new Set([...HEAD, 'info']);

/**
 * Warnings of the DWD in the Common Alerting Protocol 1.2
 * (https://docs.oasis-open.org/emergency/cap/v1.2, profile of the DWD 2.1.13): a zip with one XML
 * per alert, or one such XML. Events, no readings; stations are the warn cells (WARNCELLID) that an alert names.
 *
 * The archive with STATUS in its name is all that holds: what it does not name is over. An update replaces, a
 * cancellation takes back what it refers to. Alerts that are exercises or tests are left out.
 */
export const dwdCap: Feed<Options> = {
  id: 'dwd-cap',
  title: { de: 'Deutscher Wetterdienst: Warnungen (CAP)', en: 'German Weather Service: warnings (CAP)' },
  transport: 'poll',
  licence: {
    ...DWD_LICENCE,
    // Only for warnings in their own words, which the hub keeps; borders of the warn cells: geodata of the BKG.
    attribution: 'Quelle: Deutscher Wetterdienst; © GeoBasis-DE / BKG (Daten modifiziert)',
  },
  cadence: 5 * MINUTE,
  latency: 5 * MINUTE,
  provider: 'dwd',
  baseUrl: DWD_OPEN_DATA,
  options: Options,
  stationIds: () => WARN_CELL,
  // The address holds what is in force now.
  depth: MINUTE,
  delivers: [],
  tells: ['weather-warning'],
  evidence: {
    recorded: 'zwei achtsprachige Warnungen vom 23. Juni 2023 (Windböen, Starkregen)',
    documented: 'Aufhebung, Warnung ohne Ende, Archive in einer Sprache, Kreise; die Warngebiete im Kreis Unna',
  },

  *parse(payload): Iterable<Batch> {
    refuseBzip2(payload);
    const batch = new BatchBuilder();
    const holding: string[] = [];
    for (const alert of alertsOf(payload)) {
      const id = readAlert(batch, alert);
      if (id !== undefined) {
        holding.push(id);
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    if (isZip(payload) && !isDifference(payload)) {
      batch.snapshot('', holding);
    }
    yield batch.take();
  },

  requests({ options: { cells, language }, baseUrl, range }) {
    const file = `Z_CAP_C_EDZW_LATEST_PVW_STATUS_PREMIUMDWD_${cells}_${language}.zip`;
    return [{ url: `${baseUrl}/weather/alerts/cap/${cells}_DWD_STAT/${file}`, range }];
  },
};

/** The DWD also publishes what has changed since the archive before. */
function isDifference({ name }: Payload): boolean {
  return /_DIFF/i.test(name ?? '');
}

/** The alerts of an archive, unpacked one by one; an archive without any means that nothing is warned of. */
function* alertsOf(payload: Payload): Generator<Payload> {
  if (!isZip(payload)) {
    yield payload;
    return;
  }
  const entries = zipEntries(payload, LIMITS);
  const alerts = entries.filter(({ name }) => /\.xml$/i.test(name));
  if (alerts.length === 0 && entries.length > 0) {
    throw notCap(payload, 'is an archive without an .xml in it');
  }
  for (const entry of alerts) {
    yield { name: entry.name, bytes: entry.bytes() };
  }
}

function readAlert(batch: BatchBuilder, alert: Payload): string | undefined {
  const parts = new Map<string, string>();
  const infos: Info[] = [];
  const records = xmlRecords(alert, RECORDS, (name, _, depth) => {
    if (depth === 1 && name !== 'alert') {
      throw notCap(alert, `is <${name.slice(0, 40)}>, not <alert>`);
    }
    if (depth === 2) {
      batch.unread(name);
    }
  });
  for (const record of records) {
    if (record.name === 'info') {
      infos.push(infoOf(record));
      const { read, unread } = namesOf(record);
      read.forEach((name) => batch.known(name));
      unread.forEach((name) => batch.unread(name));
    } else {
      batch.known(record.name);
      parts.set(record.name, record.text);
    }
  }
  return readWarning(batch, headOf(parts), infos);
}

function notCap(payload: Payload, what: string): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} ${what}, so it is no warning of the DWD.`,
    'Take an archive of weather/alerts/cap, or one alert (.xml) out of it.',
    { name: payload.name }
  );
}
