import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { MINUTE } from '../../model/time';
import type { Feed, FeedContext } from '../feed';
import { BatchBuilder } from '../support/batch';
import { inMilliseconds } from '../support/options';
import { nameOf } from '../support/unpack/payload';
import { checkProfiles, devicesNamed } from './device/assignment';
import { documentsOf } from './device/documents';
import { exampleOf } from './device/example';
import { DEVICE_LICENCE, DEVICE_PROPERTIES } from './device/feed-facts';
import { readMessage, type DeviceMessage } from './device/message';
import { DEVICE_OPTIONS } from './device/profile';

const Options = z
  .strictObject({
    ...DEVICE_OPTIONS,
    /** For topics and addresses whose devices are all of one kind. */
    profile: z.string().optional().describe('Name des Profils, das für alle Geräte gilt'),
    device: z.string().default('device').describe('Feld, in dem die Kennung des Geräts steht'),
  })
  .superRefine(checkProfiles);
type Options = z.infer<typeof Options>;

/**
 * Any flat or nested JSON object that a device or a bridge sends (Tasmota, Shelly, Zigbee2MQTT, Node-RED), read by a
 * profile. The station is named by the address, by the topic, or in the object itself.
 */
export const deviceJson: Feed<Options> = {
  id: 'device-json',
  title: { de: 'Gerät mit JSON-Meldung (nach Profil)', en: 'Device that sends JSON (by profile)' },
  transport: 'push',
  own: true,
  licence: DEVICE_LICENCE,
  cadence: 15 * MINUTE,
  cadenceOf: ({ minutes }) => inMilliseconds(minutes),
  latency: MINUTE,
  provider: 'device-json',
  options: Options,
  stationsNamed: ({ devices }) => devicesNamed(devices, () => true),
  delivers: DEVICE_PROPERTIES,
  evidence: {
    recorded: 'dekodierte Beispiele des LoRaWAN Device Repository (Dragino LSE01, Parametric RDR)',
    documented: 'alle übrigen Geräte: Ihr Profil sagt, was die Felder bedeuten',
  },

  *parse(payload, context): Iterable<Batch> {
    const documents = documentsOf(payload);
    const batch = new BatchBuilder();
    for (const document of documents) {
      batch.row();
      const message = exampleOf(document, context.receivedAt) ?? objectOf(document, context);
      if (message) {
        const { profile } = context.options;
        readMessage(batch, context.options, profile ? { ...message, kinds: [profile, ...message.kinds] } : message);
      } else if (documents.length === 1) {
        throw new HubError(
          'payload',
          `${nameOf(payload)} does not say which device it is from.`,
          `Name the station in the address (?station=…) or in the topic, or send it as "${context.options.device}".`,
          { name: payload.name }
        );
      } else {
        batch.reject('entry that names no device');
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },
};

function objectOf(
  document: unknown,
  { options, station, receivedAt }: FeedContext<Options>
): DeviceMessage | undefined {
  if (document === null || typeof document !== 'object' || Array.isArray(document)) {
    return undefined;
  }
  const named: unknown = Object.hasOwn(document, options.device) ? Reflect.get(document, options.device) : undefined;
  const device = station ?? (typeof named === 'string' ? named : undefined);
  if (device === undefined || device === '') {
    return undefined;
  }
  return { station: device, ids: [device], kinds: [], time: receivedAt, decoded: document };
}
