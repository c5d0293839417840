import { createHash, createHmac } from 'node:crypto';
import type { Command } from '../../../model/action/command';
import { createDeliver } from '../../../outward/deliver';
import { FakeProvider, type Manner } from '../../../testing/fake-provider';
import type { Output } from '../../model/output';
import { proposalOf } from '../../../model/action/proposal';
import { testRule } from '../../../testing/action-rule';
import { webhookOutput, webhookTeller } from './webhook';

const SOURCE = 'urn:smart-region-hub:05978';

const COMMAND: Command = {
  id: '0192f0c1-7f3a-7000-8000-000000000001',
  rule: 'pfoertnerampel-ring',
  version: '3',
  switchTo: 'on',
  at: Date.parse('2026-03-10T07:00:00+01:00'),
  reason: 'NO2 lag in 2 von 3 halben Stunden über 80 µg/m³.',
};

let receiver: FakeProvider;
beforeEach(async () => {
  receiver = await FakeProvider.start(() => ({ kind: 'answer', body: '' }));
});
afterEach(() => receiver.stop());

function output(config: object = {}): Output {
  return webhookOutput(...way(config));
}

function way(config: object = {}, targets = [receiver.url]): Parameters<typeof webhookOutput> {
  const deliver = createDeliver({ targets, userAgent: 'smart-region-hub/1', backOff: { first: 5, longest: 5 } });
  return [
    { kind: 'webhook', id: 'vrz', url: `${receiver.url}/geheim?sig=geheim`, ...config },
    { deliver, source: SOURCE },
  ];
}

const received = () => receiver.asked.map(({ body }) => JSON.parse(body) as Record<string, unknown>);

test('a command is a CloudEvent in structured mode', async () => {
  await output().send(COMMAND);
  expect(receiver.asked[0]!.headers['content-type']).toBe('application/cloudevents+json');
  // Required attributes of CloudEvents 1.0: id, source, specversion, type.
  expect(received()).toEqual([
    {
      specversion: '1.0',
      id: COMMAND.id,
      source: SOURCE,
      type: 'de.smart-region-hub.action.command.v1',
      subject: 'pfoertnerampel-ring',
      time: '2026-03-10T06:00:00.000Z',
      datacontenttype: 'application/json',
      data: {
        command: COMMAND.id,
        rule: 'pfoertnerampel-ring',
        version: '3',
        switchTo: 'on',
        at: '2026-03-10T06:00:00.000Z',
        reason: COMMAND.reason,
      },
    },
  ]);
});

test('what is told of it names neither path nor key', async () => {
  const answer = await output({ token: 'geheim' }).send(COMMAND);
  expect(answer).toEqual({
    ok: true,
    output: 'vrz',
    target: receiver.url,
    bodyHash: createHash('sha256').update(receiver.asked[0]!.body).digest('hex'),
    status: 200,
    attempts: 1,
    ms: expect.any(Number) as number,
  });
  expect(receiver.asked[0]!.headers.authorization).toBe('Bearer geheim');
  expect(JSON.stringify(answer)).not.toContain('geheim');
});

test('the signature is over the bytes that were sent', async () => {
  await output({ secret: 'schlüssel' }).send(COMMAND);
  const { headers, body } = receiver.asked[0]!;
  const expected = createHmac('sha256', 'schlüssel').update(Buffer.from(body, 'utf8')).digest('hex');
  expect(headers['x-hub-signature-256']).toBe(`sha256=${expected}`);
});

test('sent again it is the same event', async () => {
  const busy: Manner[] = [{ kind: 'status', status: 503 }, { kind: 'hang-up' }];
  receiver.behaves(() => busy.shift() ?? { kind: 'answer', body: '' });
  expect(await output().send(COMMAND)).toMatchObject({ ok: true, attempts: 3 });
  await output().send(COMMAND);
  expect(new Set(receiver.asked.map(({ body }) => body)).size).toBe(1);
  expect(receiver.asked).toHaveLength(4);
});

test('a test says so by its type', async () => {
  await output().send({ ...COMMAND, test: true });
  expect(received()[0]).toMatchObject({ type: 'de.smart-region-hub.action.test.v1', data: { test: true } });
});

test('an event stays within 64 KiB, whatever the reason says', async () => {
  await output().send({ ...COMMAND, reason: '𝛼"\u0001'.repeat(50_000) });
  expect(Buffer.byteLength(receiver.asked[0]!.body)).toBeLessThanOrEqual(64 * 1024);
});

test('a receiver that refuses is told', async () => {
  receiver.behaves(() => ({ kind: 'status', status: 403 }));
  expect(await output().send(COMMAND)).toMatchObject({
    ok: false,
    status: 403,
    attempts: 1,
    why: expect.stringContaining('403') as string,
  });
});

describe('a proposal', () => {
  const since = Date.parse('2026-03-10T07:00:00+01:00');
  const reason = { de: 'NO2 liegt über 80.', en: 'NO2 is above 80.' };
  const standing = { rule: 'ring', version: 'v1', state: 'proposed', since, reason, activations: [] } as const;
  const measure = { de: 'Grünzeit von 50 auf 25 s', en: 'Green from 50 to 25 s' };
  const proposal = proposalOf(testRule({ id: 'ring', measure }), standing, 'https://hub.example/daten');

  test('is an event of its own type, signed as commands are, and names nobody', async () => {
    const answer = await webhookTeller(...way({ secret: 'schlüssel', token: 'kennwort' })).tell(proposal);
    expect(answer).toMatchObject({ ok: true, output: 'vrz', target: receiver.url, status: 200, attempts: 1 });
    const { headers, body } = receiver.asked[0]!;
    const expected = createHmac('sha256', 'schlüssel').update(Buffer.from(body, 'utf8')).digest('hex');
    expect([headers['x-hub-signature-256'], headers.authorization]).toEqual([`sha256=${expected}`, 'Bearer kennwort']);
    expect(headers['content-type']).toBe('application/cloudevents+json');
    expect(received()).toEqual([
      {
        specversion: '1.0',
        id: `ring.proposal.${since}`,
        source: SOURCE,
        type: 'de.smart-region-hub.action.proposal.v1',
        subject: 'ring',
        time: '2026-03-10T06:00:00.000Z',
        expirytime: '2026-03-10T07:00:00.000Z',
        datacontenttype: 'application/json',
        data: {
          rule: 'ring',
          version: 'v1',
          name: { de: 'Pförtnerampel', en: 'Gate signals' },
          measure,
          kommune: 'schwerte',
          reason,
          since: '2026-03-10T06:00:00.000Z',
          until: '2026-03-10T07:00:00.000Z',
          link: `https://hub.example/daten/massnahmen/regel/ring?vorschlag=${since}`,
        },
      },
    ]);
  });

  test('is sent again where the place is in trouble, as the same event', async () => {
    const busy: Manner[] = [{ kind: 'status', status: 503 }, { kind: 'hang-up' }];
    receiver.behaves(() => busy.shift() ?? { kind: 'answer', body: '' });
    expect(await webhookTeller(...way()).tell(proposal)).toMatchObject({ ok: true, attempts: 3 });
    expect(new Set(receiver.asked.map(({ body }) => body)).size).toBe(1);
  });

  test('goes to no target that is not allowed', async () => {
    const answer = await webhookTeller(...way({}, [])).tell(proposal);
    expect(answer).toMatchObject({ ok: false, attempts: 0, why: expect.stringContaining('erlaubt') as string });
    expect(receiver.asked).toEqual([]);
  });

  test('has no link where the hub does not know its address, and stays within 64 KiB', async () => {
    const long = '𝛼"\u0001'.repeat(50_000);
    const own = proposalOf(testRule(), { ...standing, reason: { de: long, en: long } }, undefined);
    await webhookTeller(...way()).tell(own);
    expect(received()[0]!.data).not.toHaveProperty('link');
    expect(Buffer.byteLength(receiver.asked[0]!.body)).toBeLessThanOrEqual(64 * 1024);
  });
});
