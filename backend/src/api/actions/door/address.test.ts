import { addressOf } from './address';
import type { Request } from 'express';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, get: () => forwarded }) as unknown as Request;

test.each<[string, string, string | undefined, boolean, string]>([
  ['itself', '203.0.113.7', undefined, false, '203.0.113.7'],
  ['itself, whatever it says', '203.0.113.7', '198.51.100.1', true, '203.0.113.7'],
  ['itself, where nothing stands before the hub', '127.0.0.1', '198.51.100.1', false, '127.0.0.1'],
  ['whom the web server speaks for', '127.0.0.1', '198.51.100.1', true, '198.51.100.1'],
  ['whom it has seen, not what that has written', '::ffff:172.18.0.2', '1.2.3.4, 198.51.100.1', true, '198.51.100.1'],
  ['the web server, where it says nothing', '10.0.0.2', undefined, true, '10.0.0.2'],
  ['the net of an address', '2001:db8:1:2:3:4:5:6', undefined, false, '2001:db8:1:2'],
  ['the same, written short', '2001:db8:1:2::6', undefined, false, '2001:db8:1:2'],
  ['the same, of zeros', '2001:db8::6', undefined, false, '2001:db8:0:0'],
  ['nobody', '', 'x', true, ''],
])('%s', (_, peer, forwarded, isBehind, address) => {
  expect(addressOf(from(peer, forwarded), isBehind)).toBe(address);
});
