import { failureOf, isNearby, isThisMachine } from './failure';

test.each([
  ['opendata.dwd.de', false],
  ['luftdaten.umweltbundesamt.de:443', false],
  ['8.8.8.8', false],
  ['172.32.0.1', false],
  ['127.0.0.1:4000', true],
  ['[::1]:4000', true],
  ['[fd00::1]', true],
  ['[2001:db8::1]', false],
  ['192.168.178.20', true],
  ['172.16.0.1', true],
  ['10.1.2.3:1883', true],
  ['broker', true],
  ['broker:1883', true],
  ['wetter.rathaus.local', true],
])('%s stands in the own network: %s', (host, nearby) => {
  expect(isNearby(host)).toBe(nearby);
});

test('who says no cause has that of the kind', () => {
  expect(failureOf({ kind: 'payload' })).toEqual({ cause: 'unreadable' });
  expect(failureOf({ kind: 'unavailable' })).toEqual({ cause: 'store' });
  expect(failureOf({ kind: 'unavailable', failure: { cause: 'dns', host: 'x.de' } })).toEqual({
    cause: 'dns',
    host: 'x.de',
  });
});

test.each([
  ['127.0.0.1:35819', true],
  ['localhost', true],
  ['[::1]:80', true],
  ['192.168.1.5', false],
  ['localhost.example.org', false],
])('%s is this machine: %s', (host, same) => {
  expect(isThisMachine(host)).toBe(same);
});
