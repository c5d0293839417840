import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import type { Instant } from '../../../model/time';
import type { Feed, Payload } from '../../feed';
import { BatchBuilder } from '../../support/batch';
import { shortArray } from '../../support/entries';
import { fitting } from '../../support/fitting';
import { jsonOf } from '../../support/json';
import { nameOf } from '../../support/unpack/payload';
import { utcStamp } from '../../support/utc-stamp';
import { REPORTED_EVERY, SENSOR_COMMUNITY_LICENCE } from './provider';
import { pushedMeaning, PUSHED_PROPERTIES } from './pushed-names';
import { humidityIn, readValue, refusalOfSensor } from './values';

const Options = z.strictObject({});
type Options = z.infer<typeof Options>;

/**
 * What the airRohr firmware sends to "an own API" (https://github.com/opendata-stuttgart/sensors-software): the names
 * of values begin with that of the sensor (`SDS_P1`, `BME280_temperature`), values are texts, pressure is in Pa.
 *
 * There is no time in it: the moment it came in stands for that. The device names itself in the header X-Sensor
 * (`esp8266-12345678`) and, since 2019, in the message. Particles are doubted in humid air, by the humidity in the same
 * message.
 */
export const sensorCommunityPush: Feed<Options> = {
  id: 'sensor-community-push',
  title: { de: 'Eigener Sensor mit airRohr-Firmware', en: 'Own sensor with the airRohr firmware' },
  transport: 'push',
  own: true,
  licence: { ...SENSOR_COMMUNITY_LICENCE, attribution: 'Eigener Sensor der Kommune (airRohr)' },
  cadence: REPORTED_EVERY,
  latency: 0,
  provider: 'sensor-community-push',
  options: Options,
  delivers: PUSHED_PROPERTIES,
  evidence: {
    recorded: 'eine Meldung der Firmware NRZ-2018-121C (SDS011, BMP180)',
    documented: 'Namen der übrigen Sensoren, Kennung des Geräts',
  },

  *parse(payload, context): Iterable<Batch> {
    const message = messageOf(payload);
    const time = timeOf(message, context.receivedAt);
    const station = context.station ?? nameOfDevice(message);
    const batch = new BatchBuilder();
    batch.row();
    const taken = new Set<string>();
    // The firmware names the counter by what it counts for: how long the light was dark.
    const isCounter = message.sensordatavalues.some(({ value_type }) => /^(dur|ratio)P\d$/.test(value_type));
    const type = isCounter ? 'PPD42NS' : undefined;
    const values = message.sensordatavalues.flatMap(({ value_type, value }) => {
      const meaning = pushedMeaning(value_type);
      const refusal = refusalOfSensor(type, value_type);
      if (refusal !== undefined) {
        batch.reject(refusal);
        return [];
      }
      if (!meaning) {
        batch.unread(value_type);
      }
      return meaning ? [{ ...meaning, name: value_type, sent: withoutUnit(value) }] : [];
    });
    const humidity = humidityIn(values.find(({ property }) => property === 'relative_humidity')?.sent);
    for (const { name, ...value } of values) {
      if (taken.has(value.property)) {
        batch.unread(`${name} (second sensor of the same quantity in one device)`);
      } else {
        batch.known(name);
        taken.add(value.property);
        readValue(batch, { station, start: time, end: time, ...value }, humidity);
      }
    }
    yield batch.take();
  },
};

const DeviceId = z
  .union([z.string().regex(/^[\w-]{1,40}$/), z.number().int().nonnegative()])
  .optional()
  .catch(undefined);

const Message = z.object({
  esp8266id: DeviceId,
  esp32id: DeviceId,
  timestamp: z.string().optional().catch(undefined),
  sensordatavalues: shortArray(z.object({ value_type: z.string(), value: z.unknown() }), 1000),
});
type Message = z.infer<typeof Message>;

function messageOf(payload: Payload): Message {
  const message = fitting(Message, jsonOf(payload));
  if (message === undefined) {
    throw notAMessage(payload, 'it has no list "sensordatavalues"');
  }
  return message;
}

/** The firmware sends none; other programs may. */
function timeOf({ timestamp }: Message, receivedAt: Instant): Instant {
  return (timestamp === undefined ? undefined : utcStamp(timestamp)) ?? receivedAt;
}

/** As in the header X-Sensor. Firmware before 2019 names itself there alone. */
function nameOfDevice({ esp8266id, esp32id }: Message): string {
  if (esp8266id !== undefined) {
    return `esp8266-${esp8266id}`;
  }
  return esp32id === undefined ? 'airrohr' : `esp32-${esp32id}`;
}

/** `-59 dBm` */
function withoutUnit(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/ dBm$/, '') : value;
}

function notAMessage(payload: Payload, why: string): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} is not a message of the airRohr firmware: ${why}.`,
    'Switch on "Send data to own API" in the settings of the sensor, and nothing but that.',
    { name: payload.name }
  );
}
