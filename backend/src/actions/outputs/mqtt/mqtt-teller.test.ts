import { HubError } from '@smartregion/terms/errors';
import { MINUTE } from '../../../model/time';
import type { Proposal } from '../../../model/action/proposal';
import { mqttTeller } from './mqtt-teller';

const SINCE = Date.parse('2026-03-10T07:00:00+01:00');
const PROPOSAL: Proposal = {
  ...{ id: 'ring.proposal.1', rule: 'ring', version: 'v1', kommune: 'unna', since: SINCE, until: SINCE + 60 * MINUTE },
  ...{ name: { de: 'Ampel', en: 'Signals' }, reason: { de: 'NO2 hoch.', en: 'NO2 high.' } },
};

function telling(publish: jest.Mock, now: number) {
  const close = jest.fn(() => Promise.resolve());
  const config = { kind: 'mqtt', id: 'leitstelle', broker: 'mqtts://b:8883', topic: 'unna/vorschlag' } as const;
  const backOff = { first: 1, longest: 1 };
  return mqttTeller(config, { broker: { publish, close }, source: 'urn:x', now: () => now, backOff });
}

test('a proposal is published with QoS 1, not retained, for as long as it can be decided', async () => {
  const publish = jest.fn((..._: unknown[]) => Promise.resolve());
  expect(await telling(publish, SINCE + 15 * MINUTE).tell(PROPOSAL)).toMatchObject({
    ...{ ok: true, output: 'leitstelle', target: 'mqtts://b:8883 unna/vorschlag', attempts: 1 },
  });
  expect(publish.mock.calls).toEqual([['unna/vorschlag', expect.any(String), { qos: 1, expirySeconds: 45 * 60 }]]);
  expect(JSON.parse(publish.mock.calls[0]![1] as string)).toMatchObject({
    id: 'ring.proposal.1',
    type: 'de.smart-region-hub.action.proposal.v1',
    expirytime: '2026-03-10T07:00:00.000Z',
  });
});

test('one that has lapsed is not sent', async () => {
  const publish = jest.fn();
  expect(await telling(publish, PROPOSAL.until).tell(PROPOSAL)).toMatchObject({ ok: false, attempts: 0 });
  expect(publish).not.toHaveBeenCalled();
});

test('a broker that cannot be had is tried again, and told', async () => {
  const away = new HubError('unavailable', { de: 'Der Broker ist weg.', en: 'No broker.' }, 'Wait.');
  const publish = jest.fn(() => Promise.reject(away));
  expect(await telling(publish, SINCE).tell(PROPOSAL)).toMatchObject({
    ...{ ok: false, attempts: 3, why: 'Der Broker ist weg.' },
  });
});
