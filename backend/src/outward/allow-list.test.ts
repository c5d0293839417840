import { allowed } from './allow-list';

const LIST = ['https://broker.example.org/hook', 'http://10.1.2.3:8080', 'http://localhost:9000', 'http://[fd00::7]/x'];

test.each([
  'https://broker.example.org/hook',
  'https://broker.example.org/hook/no2?x=1',
  'https://broker.example.org/hook?sp=%2Ftriggers%2Fmanual',
  'https://broker.example.org:443/hook/',
  'HTTPS://BROKER.EXAMPLE.ORG/hook',
  'http://10.1.2.3:8080/any/thing',
  'http://localhost:9000/',
])('%s is allowed', (address) => {
  expect(allowed(address, { targets: LIST })?.url.href).toBe(new URL(address).href);
});

test.each([
  'http://broker.example.org/hook',
  'https://broker.example.org:8443/hook',
  'https://broker.example.org/',
  'https://broker.example.org/hooker',
  'https://broker.example.org/hook/../admin',
  'https://broker.example.org/hook/%2e%2e/admin',
  'https://broker.example.org/hook/..%2fadmin',
  'https://broker.example.org/hook/..%5Cadmin',
  'https://broker.example.org/hook\\..\\..\\admin',
  'https://broker.example.org.evil.example/hook',
  'https://broker.example.org@evil.example/hook',
  'https://user:password@broker.example.org/hook',
  'https://evil.example/https://broker.example.org/hook',
  'http://localhost.:9000/',
  'http://127.0.0.1:9000/',
  'file:///etc/passwd',
  'ftp://broker.example.org/hook',
  'broker.example.org/hook',
  'javascript:alert(1)',
  '',
])('%s is not', (address) => {
  expect(allowed(address, { targets: LIST })).toBeUndefined();
});

test('an empty list allows nothing', () => {
  expect(allowed('https://broker.example.org/hook', { targets: [] })).toBeUndefined();
});

test.each([
  ['https://broker.example.org/hook', '93.184.216.34', true],
  ['https://broker.example.org/hook', '10.1.2.3', false],
  ['https://broker.example.org/hook', '127.0.0.1', false],
  ['http://10.1.2.3:8080', '10.1.2.3', true],
  ['http://10.1.2.3:8080', '10.1.2.4', false],
  ['http://localhost:9000', '127.0.0.1', true],
  ['http://localhost:9000', '::1', true],
  ['http://localhost:9000', '10.1.2.3', false],
  ['http://[fd00::7]/x', 'fd00::7', true],
])('%s may be at %s: %s', (address, found, may) => {
  expect(allowed(address, { targets: LIST })!.mayBeAt(found)).toBe(may);
});

test.each([
  ['10.4.2.17', true],
  ['10.4.3.17', false],
  ['fd00:4::7', true],
  ['fd00:5::7', false],
  ['127.0.0.1', false],
  ['93.184.216.34', true],
])('a name may stand for %s within the own networks: %s', (found, may) => {
  const networks = ['10.4.2.0/24', 'fd00:4::/32'];
  expect(
    allowed('https://vrz.kreis.intern/hook', { targets: ['https://vrz.kreis.intern'], networks })!.mayBeAt(found)
  ).toBe(may);
});
