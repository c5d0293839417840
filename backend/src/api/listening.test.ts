import { notListening } from './listening';

test.each([
  ['EADDRINUSE', 'server.port'],
  ['EADDRNOTAVAIL', 'server.host'],
  ['EACCES', 'ab 1024'],
  ['ENOTFOUND', 'server.host'],
])('of %s the remedy names what cures', (code, remedy) => {
  const cause = Object.assign(new Error(code), { code });
  expect(notListening(cause, '192.0.2.7', 80).in('de').remedy).toContain(remedy);
});
