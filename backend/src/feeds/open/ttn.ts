import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { MINUTE } from '../../model/time';
import type { Feed, FeedContext } from '../feed';
import { BatchBuilder } from '../support/batch';
import { fitting } from '../support/fitting';
import { inMilliseconds } from '../support/options';
import { nameOf } from '../support/unpack/payload';
import { checkProfiles, devicesNamed, isEui } from './device/assignment';
import { documentsOf } from './device/documents';
import { exampleOf } from './device/example';
import { DEVICE_LICENCE, LORAWAN_PROPERTIES } from './device/feed-facts';
import { readMessage } from './device/message';
import { DEVICE_OPTIONS } from './device/profile';
import { bestGateway, readReception } from './device/reception';
import { instantOf } from './device/value';

const Options = z.strictObject(DEVICE_OPTIONS).superRefine(checkProfiles);
type Options = z.infer<typeof Options>;

const Uplink = z.looseObject({
  f_port: z.number().default(0).catch(0),
  decoded_payload: z.unknown(),
  normalized_payload: z.unknown(),
  rx_metadata: z.unknown(),
  received_at: z.unknown(),
  version_ids: z.looseObject({ brand_id: z.string(), model_id: z.string() }).optional().catch(undefined),
});
type Uplink = z.infer<typeof Uplink>;

const Message = z.looseObject({
  end_device_ids: z.looseObject({ device_id: z.string().min(1), dev_eui: z.string().optional() }),
  received_at: z.unknown(),
  simulated: z.boolean().optional(),
  uplink_message: Uplink.optional(),
  uplink_normalized: Uplink.optional(),
});
type Message = z.infer<typeof Message>;

/** An entry of an export of the Storage Integration has the message inside, and so has one of the console's live view. */
function messageIn(document: unknown): Message | undefined {
  const { result, data } = Object(document) as { readonly result?: unknown; readonly data?: unknown };
  return [document, result, data].flatMap((one) => (one === undefined ? [] : (fitting(Message, one) ?? [])))[0];
}

/**
 * What The Things Stack v3 (The Things Network) sends by webhook and over MQTT
 * (https://www.thethingsindustries.com/docs/integrations/data-formats/), also as lines of its Storage Integration, events of
 * the console's live view, and
 * the examples of its device repository.
 *
 * A station is a device id. The time is that of the Application Server: gateways without GPS have none or a wrong one.
 * Fields that are empty, 0 or false are left out by the server. A message that is delivered twice bears the same time
 * of the same device, and so is one observation. What the console simulates has measured nothing.
 */
export const ttn: Feed<Options> = {
  id: 'ttn',
  title: { de: 'LoRaWAN: The Things Stack (TTN)', en: 'LoRaWAN: The Things Stack (TTN)' },
  transport: 'push',
  own: true,
  licence: DEVICE_LICENCE,
  cadence: 15 * MINUTE,
  cadenceOf: ({ minutes }) => inMilliseconds(minutes),
  latency: MINUTE,
  provider: 'ttn',
  options: Options,
  stationIds: () => ({
    pattern: /^[a-z0-9](-?[a-z0-9]){1,35}(-[A-Za-z0-9-]+)?$/,
    like: { de: 'die „End device ID“ wie bodenfeuchte-stadtpark', en: 'the "End device ID" such as soil-park' },
  }),
  stationsNamed: ({ devices }) => devicesNamed(devices, (name) => !isEui(name) && !name.includes('/')),
  delivers: LORAWAN_PROPERTIES,
  evidence: {
    recorded: 'Uplink-Meldung und Gerätebeispiele aus der Dokumentation des Herstellers (keine Aufzeichnung im Feld)',
    documented: 'normalisierte Nutzdaten, simulierte Meldungen, übrige Meldungsarten, Ausfuhr des Storage Integration',
  },

  *parse(payload, context): Iterable<Batch> {
    const documents = documentsOf(payload);
    const batch = new BatchBuilder();
    for (const document of documents) {
      batch.row();
      const example = exampleOf(document, context.receivedAt);
      const message = messageIn(document);
      if (example) {
        readMessage(batch, context.options, example);
      } else if (message) {
        read(batch, message, context);
      } else if (documents.length === 1) {
        throw new HubError(
          'payload',
          `${nameOf(payload)} is no message of The Things Stack: it names no end_device_ids.device_id.`,
          'In the webhook choose the format JSON and no template that changes the message; of the live data of the console copy the whole event (or download it), not the payload alone.',
          { name: payload.name }
        );
      } else {
        batch.reject('entry that is no message of The Things Stack');
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },
};

function read(batch: BatchBuilder, message: Message, { options, station: named }: FeedContext<Options>): void {
  const uplink = message.uplink_message ?? message.uplink_normalized;
  if (message.simulated) {
    batch.reject('simulated uplink');
    return;
  }
  if (!uplink) {
    batch.reject('message without measurements (join, downlink, location or service data)');
    return;
  }
  const gateway = bestGateway(uplink.rx_metadata);
  const time = [message.received_at, uplink.received_at, gateway?.time].map(instantOf).find((at) => at !== undefined);
  if (time === undefined) {
    batch.reject('message without a time');
    return;
  }
  const { device_id: device, dev_eui: eui } = message.end_device_ids;
  const station = named ?? device;
  const mayTell = readMessage(batch, options, {
    station,
    ids: eui === undefined ? [device] : [eui, device],
    kinds: kindsOf(uplink),
    time,
    port: uplink.f_port,
    decoded: uplink.decoded_payload,
    normalized: normalizedOf(uplink),
  });
  if (mayTell) {
    readReception(batch, station, time, gateway);
  }
}

/** A list in an uplink message, a single one in a normalized uplink. */
function normalizedOf({ normalized_payload: sent }: Uplink): readonly unknown[] | undefined {
  return sent === undefined || sent === null ? undefined : Array.isArray(sent) ? sent : [sent];
}

/** Devices made from the device repository say which they are. */
function kindsOf({ version_ids: version }: Uplink): string[] {
  return version ? [`${version.brand_id}/${version.model_id}`] : [];
}
