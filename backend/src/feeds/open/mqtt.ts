import { HubError } from '@smartregion/terms/errors';
import { MINUTE } from '../../model/time';
import type { Feed } from '../feed';
import { inMilliseconds } from '../support/options';
import { DEVICE_LICENCE } from './device/feed-facts';
import { mqttDoubts } from './mqtt/doubts';
import { mqttOptions, type MqttOptions, type Topic } from './mqtt/options';
import { matchTopic } from './mqtt/topic';

/**
 * Messages of an MQTT broker: each topic holds the format of one of the feeds that devices push, read by that feed's
 * parser. The name of the payload is its topic; a level of it may name the station. Of several entries that fit, the
 * first counts.
 * @param formats feeds whose payloads may stand in a topic
 */
export function mqttOf(formats: readonly Feed[]): Feed<MqttOptions> {
  const byId = new Map(formats.map((feed) => [feed.id, feed]));
  return {
    id: 'mqtt',
    title: { de: 'MQTT-Broker', en: 'MQTT broker' },
    transport: 'subscribe',
    own: true,
    licence: DEVICE_LICENCE,
    cadence: 15 * MINUTE,
    cadenceOf: ({ minutes }) => inMilliseconds(minutes),
    latency: MINUTE,
    provider: 'mqtt',
    options: mqttOptions(formats),
    needs: ['topics'],
    doubts: mqttDoubts,
    stationsNamed: ({ topics }) =>
      topics.flatMap(({ format, options, station }, i) => [
        ...(station === undefined ? [] : [{ path: ['topics', i, 'station'], station }]),
        ...(byId.get(format)?.stationsNamed?.(options) ?? []).map((named) => ({
          ...named,
          path: ['topics', i, 'options', ...named.path],
        })),
      ]),
    delivers: [...new Set(formats.flatMap(({ delivers }) => delivers))],
    evidence: { documented: 'Broker einer Kommune; geprüft ist an einem Mosquitto 2.0 auf derselben Maschine' },

    *parse(payload, { options, receivedAt }) {
      const found = entryFor(options.topics, payload.name ?? '');
      const format = found && byId.get(found.entry.format);
      if (!found || !format) {
        throw new HubError(
          'payload',
          `No topic of the configuration fits "${payload.name ?? ''}".`,
          'Add it under topics with its format; a saved message is read with the format’s own name, e.g. "hub parse ttn".',
          { topic: payload.name }
        );
      }
      yield* format.parse(payload, { options: found.entry.options, receivedAt, station: found.station });
    },
  };
}

/** The first entry that fits a topic, and the station that it names. */
export function entryFor(
  topics: readonly Topic[],
  topic: string
): { readonly entry: Topic; readonly station?: string } | undefined {
  for (const entry of topics) {
    const match = matchTopic(entry.topic, topic);
    if (match) {
      return { entry, station: match.station ?? entry.station };
    }
  }
  return undefined;
}
