import { createHash } from 'node:crypto';
import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import { MINUTE } from '../../../model/time';
import { consoleTime, consoleValue, formOf, rejectContradictory } from './console/report';
import { ECOWITT_PROPERTIES, fieldsOf } from './ecowitt/fields';
import type { Feed } from '../../feed';
import { BatchBuilder } from '../../support/batch';
import { textOf } from '../../support/unpack/payload';

const Options = z.strictObject({
  /** Whether pushed readings of a console whose clock is off are marked; not where something buffers them. */
  checkClock: z.boolean().default(true).describe('gesendete Werte kennzeichnen, wenn die Uhr der Konsole falsch geht'),
});
type Options = z.infer<typeof Options>;

/**
 * What Ecowitt consoles (also sold as Froggit and others) post as "customized" upload in the Ecowitt protocol: a form
 * of texts in imperial units. An absent sensor is an absent key, a lost one an empty value or -9999.
 *
 * The PASSKEY is the console's secret. It is kept nowhere: the station is named by its SHA-256, unless the address
 * of the push names it. A console has one place, so sensors of further channels are stations of their own:
 * `<station>-ch2`, `<station>-ch3` …
 */
export const ecowitt: Feed<Options> = {
  id: 'ecowitt',
  title: { de: 'Wetterstation (Ecowitt, Froggit)', en: 'Weather station (Ecowitt, Froggit)' },
  transport: 'push',
  own: true,
  pushPath: '/data/report/{token}/{station}',
  licence: {
    id: 'dl-de/by-2-0',
    url: 'https://www.govdata.de/dl-de/by-2-0',
    attribution: 'Eigene Wetterstation der Kommune',
    redistribution: 'attribution',
  },
  cadence: MINUTE,
  latency: MINUTE,
  provider: 'ecowitt',
  options: Options,
  delivers: ECOWITT_PROPERTIES,
  evidence: {
    recorded: 'Meldungen dreier Konsolen (EasyWeather, GW2000A, Froggit GW1000A)',
    documented: 'Sensoren für Boden, Feinstaub und Blitze',
  },

  *parse(payload, context): Iterable<Batch> {
    const form = formOf(textOf(payload).trim());
    const passkey = form.fields.get('PASSKEY');
    if (!passkey) {
      throw notAReport('It is not the form of an Ecowitt console: there is no PASSKEY in it.');
    }
    const time = consoleTime(form, context.receivedAt);
    if (typeof time === 'string') {
      throw notAReport(time);
    }
    const station = context.station ?? `ecowitt-${createHash('sha256').update(passkey).digest('hex').slice(0, 12)}`;

    const batch = new BatchBuilder();
    batch.row();
    rejectContradictory(batch, form);
    const { fields, unread, rejected } = fieldsOf(form.fields);
    rejected.forEach((reason) => batch.reject(reason));
    unread.forEach((name) => batch.unread(name));
    for (const { key, text, channel, ...field } of fields) {
      batch.known(key);
      const value = consoleValue(text);
      if (value === undefined) {
        batch.miss();
      } else if (Number.isNaN(value)) {
        batch.reject('value that is not a number');
      } else {
        const name = channel > 1 ? `${station}-ch${channel}` : station;
        batch.read({ station: name, start: time, end: time, value, ...field });
        if (context.options.checkClock) {
          batch.clock(name, time);
        }
      }
    }
    yield batch.take();
  },
};

/** Says nothing of the form's values: the PASSKEY must not reach a log. */
function notAReport(why: string): HubError {
  return new HubError(
    'payload',
    `The push is not a report of a weather console. ${why}`,
    'Set the protocol of the customized upload in the console to "Ecowitt", not to "Wunderground".'
  );
}
