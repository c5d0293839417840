import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { DAY, HOUR } from '../../model/time';
import type { Feed, Payload } from '../feed';
import { BatchBuilder } from '../support/batch';
import { lines } from '../support/csv';
import { nameOf, textOf } from '../support/unpack/payload';
import { isZip, zipEntries } from '../support/unpack/zip';
import { BAST_PROPERTIES, layoutOf, type Layout } from './bast/columns';
import { Hours } from './bast/hours';
import { missRow, readRow } from './bast/row';

const Options = z.strictObject({
  clock: z
    .enum(['local', 'mez'])
    .default('local')
    .describe('Uhr der Stunden: Ortszeit mit Sommerzeit oder ganzjährig MEZ (manche Jahre)'),
});
type Options = z.infer<typeof Options>;

/**
 * Permanent counting sites of the Bundesanstalt für Straßen- und Verkehrswesen on motorways and federal roads: a file
 * per site and year, as CSV or zipped (https://www.bast.de, „Automatische Zählstellen“).
 *
 * `Stunde` 01–24 names the hour that ENDS then, on the clock on the wall: in spring 03 is missing, in autumn it comes
 * twice, or once and is then in doubt. Some years are in MEZ all year: they have an hour 03 in spring, which is rejected
 * until the option says so. Each direction is a station of its own (`5014_R1`, `5014_R2`), and the cross-section is
 * their sum (`5014`), where both were counted. A count that is marked otherwise than `-` is in doubt, and missing
 * where the mark says that the counter failed.
 */
export const bast: Feed<Options> = {
  id: 'bast',
  title: { de: 'BASt: Dauerzählstellen, Jahresdateien', en: 'BASt: permanent counting sites, yearly files' },
  transport: 'file',
  licence: {
    id: 'CC-BY-4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    attribution: 'Bundesanstalt für Straßen- und Verkehrswesen (BASt)',
    redistribution: 'attribution',
  },
  cadence: HOUR,
  latency: 365 * DAY,
  provider: 'bast',
  stationClass: 'reference',
  options: Options,
  stationIds: () => ({
    pattern: /^\d{1,10}(_R[12])?$/,
    like: {
      de: 'die Nummer der Zählstelle wie "5014", je Richtung 5014_R1',
      en: 'the number of the site such as "5014", for a direction 5014_R1',
    },
  }),
  delivers: BAST_PROPERTIES,
  evidence: {
    recorded: 'eine Stunde der Zählstelle 5014 (A 57) vom 1. Januar 2021',
    documented: 'Kopfzeile, Kennzeichen außer „-“, ganze Jahre mit beiden Zeitumstellungen, gepackte Dateien',
  },

  *parse(payload, { options }): Iterable<Batch> {
    const files = isZip(payload)
      ? zipEntries(payload)
          .filter(({ name }) => /\.(csv|txt)$/i.test(name))
          .map((entry) => ({ bytes: entry.bytes(), name: entry.name }))
      : [payload];
    if (files.length === 0) {
      throw unlike(payload);
    }
    const hours = new Hours(options.clock);
    for (const file of files) {
      yield* readFile(file, hours);
    }
  },
};

function* readFile(file: Payload, hours: Hours): Generator<Batch> {
  const rows = lines(textOf(file));
  const layout = layoutOf((rows.next().value ?? '').split(';'));
  if (!layout) {
    throw unlike(file);
  }
  const batch = new BatchBuilder();
  const described = new Set<string>();
  for (const { cells, key, before, after } of withNeighbours(rows, layout)) {
    batch.row();
    layout.others.forEach((name) => batch.unread(name));
    const site = cells[layout.site] ?? '';
    const twice = before === key || after === key;
    const time = hours.of(cells[layout.date] ?? '', cells[layout.hour] ?? '', before === key ? 1 : 0, twice);
    if (cells.length < layout.width) {
      batch.reject('row with fewer cells than the header');
    } else if (!/^\d{1,10}$/.test(site)) {
      batch.reject('site without a number');
    } else if (typeof time === 'string') {
      if (!missRow(cells, layout, batch)) {
        batch.reject(time);
      }
    } else {
      if (!described.has(site)) {
        described.add(site);
        const road = layout.road.map((at) => cells[at]).join(' ');
        batch.station({ station: site, name: `${road} Zählstelle ${site}`.trim() });
      }
      readRow(cells, layout, site, time, batch);
    }
    if (batch.full) {
      yield batch.take();
    }
  }
  yield batch.take();
}

interface Row {
  readonly cells: readonly string[];
  /** Site and hour. */
  readonly key: string;
}

/** Rows with the keys of those before and after: in autumn the same hour follows itself. */
function* withNeighbours(
  rows: Iterable<string>,
  layout: Layout
): Generator<Row & { readonly before?: string; readonly after?: string }> {
  let before: string | undefined;
  let current: Row | undefined;
  for (const line of rows) {
    const cells = line.split(';').map((cell) => cell.trim());
    const next = { cells, key: [layout.site, layout.date, layout.hour].map((at) => cells[at]).join(' ') };
    if (current) {
      yield { ...current, before, after: next.key };
      before = current.key;
    }
    current = next;
  }
  if (current) {
    yield { ...current, before };
  }
}

function unlike(payload: Payload): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} is no file of hours of the BASt: its header does not name Zst, Datum, Stunde and KFZ_R1.`,
    'Take the yearly file of a counting site ("Stundenwerte"), as CSV or as the zip that the BASt offers.',
    { name: payload.name }
  );
}
