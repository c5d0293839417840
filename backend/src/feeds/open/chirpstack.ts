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
import { DEVICE_LICENCE, LORAWAN_PROPERTIES } from './device/feed-facts';
import { readMessage } from './device/message';
import { DEVICE_OPTIONS } from './device/profile';
import { bestGateway, readReception } from './device/reception';
import { instantOf } from './device/value';

const Options = z.strictObject(DEVICE_OPTIONS).superRefine(checkProfiles);
type Options = z.infer<typeof Options>;

const Event = z.looseObject({
  time: z.unknown(),
  deviceInfo: z.looseObject({ devEui: z.string().min(1), deviceProfileName: z.string().optional() }),
  fPort: z.number().default(0),
  object: z.unknown(),
  rxInfo: z.unknown(),
});
type Event = z.infer<typeof Event>;

/** What tells the other events from an uplink, in this order: https://www.chirpstack.io/docs/chirpstack/integrations/events.html */
const OTHER_EVENTS: readonly (readonly [field: string, event: string])[] = [
  ['integrationName', 'integration'],
  ['location', 'location'],
  ['acknowledged', 'ack'],
  ['queueItemId', 'ack or txack'],
  ['downlinkId', 'txack'],
  ['margin', 'status'],
  ['batteryLevel', 'status'],
  ['batteryLevelUnavailable', 'status'],
  ['externalPowerSource', 'status'],
  ['level', 'log'],
  ['code', 'log'],
];

/**
 * What ChirpStack v4 sends by its HTTP integration (`?event=up`) and over MQTT, as JSON. The kind of event shows in
 * the body: over MQTT no address names it. A station is a DevEUI. Fields that are 0 or false are left out by the
 * server (fCnt, fPort, adr).
 */
export const chirpstack: Feed<Options> = {
  id: 'chirpstack',
  title: { de: 'LoRaWAN: ChirpStack v4', en: 'LoRaWAN: ChirpStack v4' },
  transport: 'push',
  own: true,
  licence: DEVICE_LICENCE,
  cadence: 15 * MINUTE,
  cadenceOf: ({ minutes }) => inMilliseconds(minutes),
  latency: MINUTE,
  provider: 'chirpstack',
  options: Options,
  stationIds: () => ({
    pattern: /^[0-9a-f]{16}(-[A-Za-z0-9-]+)?$/,
    like: {
      de: 'die DevEUI in kleinen Buchstaben wie "24e124710b423527"',
      en: 'the DevEUI in small letters such as "24e124710b423527"',
    },
  }),
  stationsNamed: ({ devices }) => devicesNamed(devices, isEui),
  delivers: LORAWAN_PROPERTIES,
  evidence: {
    recorded: 'Uplink-Meldung aus der Dokumentation des Herstellers (keine Aufzeichnung im Feld)',
    documented: 'dekodierte Nutzdaten (`object`), übrige Meldungsarten',
  },

  *parse(payload, context): Iterable<Batch> {
    const documents = documentsOf(payload);
    const batch = new BatchBuilder();
    for (const document of documents) {
      batch.row();
      const event = fitting(Event, document);
      if (event) {
        read(batch, event, context);
      } else if (documents.length === 1) {
        throw new HubError(
          'payload',
          `${nameOf(payload)} is no event of ChirpStack v4: it names no deviceInfo.devEui.`,
          'Choose the encoding JSON in the integration; events of ChirpStack v3 are not read.',
          { name: payload.name }
        );
      } else {
        batch.reject('entry that is no event of ChirpStack v4');
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },
};

function read(batch: BatchBuilder, event: Event, { options, station: named }: FeedContext<Options>): void {
  const { devEui, deviceProfileName: profile } = event.deviceInfo;
  if (!Array.isArray(event.rxInfo)) {
    const other = OTHER_EVENTS.find(([field]) => Object.hasOwn(event, field))?.[1] ?? 'join';
    batch.reject(`event without measurements: ${other}`);
    return;
  }
  const time = instantOf(event.time);
  if (time === undefined) {
    batch.reject('event without a time');
    return;
  }
  const station = named ?? devEui;
  const mayTell = readMessage(batch, options, {
    station,
    ids: [devEui],
    kinds: profile === undefined ? [] : [profile],
    time,
    port: event.fPort,
    decoded: event.object,
  });
  if (mayTell) {
    readReception(batch, station, time, bestGateway(event.rxInfo));
  }
}
