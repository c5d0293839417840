import { filterOf, isPattern, matchTopic } from './topic';

it.each([
  ['wetter/rathaus', 'wetter/rathaus', {}],
  ['wetter/+/up', 'wetter/rathaus/up', {}],
  ['wetter/{station}/up', 'wetter/rathaus/up', { station: 'rathaus' }],
  ['v3/app@ttn/devices/{station}/up', 'v3/app@ttn/devices/dev1/up', { station: 'dev1' }],
  ['application/+/device/{station}/event/#', 'application/1/device/0101/event/up', { station: '0101' }],
  // MQTT 3.1.1, section 4.7.1.2: sport/tennis/player1/# fits sport/tennis/player1, too
  ['sport/tennis/player1/#', 'sport/tennis/player1', {}],
  ['sport/tennis/player1/#', 'sport/tennis/player1/score/wimbledon', {}],
  ['#', 'anything/at/all', {}],
  ['+/+', '/finance', {}],
])('%s finds in %s: %j', (pattern, topic, found) => {
  expect(matchTopic(pattern, topic)).toEqual(found);
});

it.each([
  ['wetter/+/up', 'wetter/up'],
  ['wetter/+', 'wetter/rathaus/up'],
  ['wetter/+/up', 'wetter/rathaus/down'],
  ['sport/+', 'sport'],
  // section 4.7.2: topics of the broker itself
  ['#', '$SYS/broker/load'],
  ['+/monitor/Clients', '$SYS/monitor/Clients'],
])('%s does not fit %s', (pattern, topic) => {
  expect(matchTopic(pattern, topic)).toBeUndefined();
});

it('asks the broker for every station', () => {
  expect(filterOf('wetter/{station}/up')).toBe('wetter/+/up');
});

it.each(['a', 'a/+/b', 'a/{station}/b', '#', 'a/#', '+', '/a'])('%s is a pattern', (pattern) => {
  expect(isPattern(pattern)).toBe(true);
});

it.each(['', 'a/#/b', 'a+/b', 'a#', '{station}/{station}', 'a/{device}', 'a{station}'])('"%s" is none', (pattern) => {
  expect(isPattern(pattern)).toBe(false);
});
