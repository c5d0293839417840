import { isLoopback, isPublic } from './public-address';

// IANA IPv4 and IPv6 Special-Purpose Address Registries; the names of clouds' metadata services among them.
test.each([
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.192',
  '192.168.178.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  '2001:db8::1',
  '2002:7f00:1::',
])('%s is no address of the internet', (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each(['93.184.216.34', '172.32.0.1', '100.128.0.1', '2a00:1450:4001:82a::200e', '2003:d::1'])(
  '%s is one',
  (address) => {
    expect(isPublic(address)).toBe(true);
  }
);

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['10.0.0.1', false],
  ['fe80::1%eth0', false],
])('%s is this machine: %s', (address, is) => {
  expect(isLoopback(address)).toBe(is);
});
