import type { OutputConfig } from '../../model/action/output-config';
import { allowed } from '../../outward/allow-list';
import type { Broker } from '../../outward/mqtt/broker';
import { webhookTargets } from './create-outputs';
import { SharedBrokers } from './shared-brokers';

const webhook = (url: string): OutputConfig => ({ kind: 'webhook', id: 'a', url });

test('what the configuration names is allowed, and nothing beside it', () => {
  const targets = webhookTargets([
    webhook('https://vrz.example/hook?key=geheim'),
    webhook('http://10.1.2.3:8080'),
    { kind: 'mqtt', id: 'm', broker: 'mqtt://b:1883', topic: 't' },
  ]);
  expect(targets).toEqual(['https://vrz.example/hook', 'http://10.1.2.3:8080/']);
  expect(allowed('https://vrz.example/hook?key=geheim', { targets })).toBeDefined();
  expect(allowed('https://vrz.example/admin', { targets })).toBeUndefined();
});

test('one connection for each user of a broker, when it is needed, closed with the last who uses it', async () => {
  const close = jest.fn(() => Promise.resolve());
  const publish = jest.fn(() => Promise.resolve());
  const connect = jest.fn(() => ({ close, publish }) as unknown as Broker);
  const brokers = new SharedBrokers(connect);
  const access = { broker: 'mqtts://b:8883', username: 'hub', password: 'geheim' };
  const [first, second, other] = [brokers.for(access), brokers.for(access), brokers.for({ ...access, username: 'x' })];
  expect(connect).not.toHaveBeenCalled();
  await first.publish('a', '1');
  await second.publish('a', '2');
  await other.publish('a', '3');
  expect(connect).toHaveBeenCalledTimes(2);
  await first.close();
  expect(close).not.toHaveBeenCalled();
  await second.close();
  expect(close).toHaveBeenCalledTimes(1);
  await brokers.for(access).close();
  expect([close.mock.calls.length, connect.mock.calls.length]).toEqual([1, 2]);
});
