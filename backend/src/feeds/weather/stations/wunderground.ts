import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import { MINUTE } from '../../../model/time';
import { consoleTime, consoleValue, formOf, rejectContradictory } from './console/report';
import type { Feed } from '../../feed';
import { BatchBuilder } from '../../support/batch';
import { textOf } from '../../support/unpack/payload';
import { fieldsOf, WUNDERGROUND_PROPERTIES } from './wunderground/fields';

const Options = z.strictObject({
  /** Consoles differ in what `baromin` is; those that are not named here send the pressure at their own height. */
  seaLevelStations: z
    .array(z.string())
    .default([])
    .describe(
      'Kennungen der Stationen, deren `baromin` auf Meereshöhe umgerechnet ist; bei allen anderen Stationshöhe'
    ),
  /** Whether pushed readings of a console whose clock is off are marked; not where something buffers them. */
  checkClock: z.boolean().default(true).describe('gesendete Werte kennzeichnen, wenn die Uhr der Konsole falsch geht'),
});
type Options = z.infer<typeof Options>;

/**
 * The upload protocol of Weather Underground, which nearly every weather console speaks: one request per report, its
 * values in the query string (or as a form), imperial units, -9999 for a lost sensor. `rainin` is the rain of the last
 * hour and comes every minute, so the running totals are read in its place.
 *
 * ID names the station. PASSWORD is a secret: nothing of it goes into a reading or an error.
 */
export const wunderground: Feed<Options> = {
  id: 'wunderground',
  title: {
    de: 'Wetterstation (Protokoll von Weather Underground)',
    en: 'Weather station (Weather Underground protocol)',
  },
  transport: 'push',
  own: true,
  pushPath: '/weatherstation/updateweatherstation.php',
  licence: {
    id: 'dl-de/by-2-0',
    url: 'https://www.govdata.de/dl-de/by-2-0',
    attribution: 'Eigene Wetterstation der Kommune',
    redistribution: 'attribution',
  },
  cadence: MINUTE,
  latency: MINUTE,
  provider: 'wunderground',
  options: Options,
  stationsNamed: ({ seaLevelStations }) =>
    seaLevelStations.map((station, i) => ({ path: ['seaLevelStations', i], station })),
  delivers: WUNDERGROUND_PROPERTIES,
  evidence: {
    recorded: 'eine Meldung einer Froggit GW1000A',
    documented: 'Sensoren für Boden, Blattfeuchte und Feinstaub; −9999 für einen verlorenen Sensor',
  },

  *parse(payload, context): Iterable<Batch> {
    const form = formOf(queryOf(textOf(payload).trim()));
    const station = context.station ?? form.fields.get('ID');
    if (!station) {
      throw notAReport('There is no ID in it.');
    }
    const time = consoleTime(form, context.receivedAt);
    if (typeof time === 'string') {
      throw notAReport(time);
    }
    const names = [station, form.fields.get('ID')];
    const isSeaLevel = context.options.seaLevelStations.some((name) => names.includes(name));

    const batch = new BatchBuilder();
    batch.row();
    if (context.options.checkClock) {
      batch.clock(station, time);
    }
    rejectContradictory(batch, form);
    const { fields, unread, rejected } = fieldsOf(form.fields, isSeaLevel);
    rejected.forEach((reason) => batch.reject(reason));
    unread.forEach((name) => batch.unread(name));
    for (const { key, text, ...field } of fields) {
      batch.known(key);
      const value = consoleValue(text);
      if (value === undefined) {
        batch.miss();
      } else if (Number.isNaN(value)) {
        batch.reject('value that is not a number');
      } else {
        batch.read({ station, start: time, end: time, value, ...field });
      }
    }
    yield batch.take();
  },
};

/** Recordings begin with the path. */
function queryOf(text: string): string {
  return /^\/[^?&=]*\?/.test(text) ? text.slice(text.indexOf('?') + 1) : text;
}

/** Says nothing of the form's values: the PASSWORD must not reach a log. */
function notAReport(why: string): HubError {
  return new HubError(
    'payload',
    `The push is not a report in the protocol of Weather Underground. ${why}`,
    'Set the protocol of the customized upload in the console to "Wunderground", and enter a station ID.'
  );
}
