import { parseAll, testdata } from '../../testing/parse-all';
import { feedOf } from '../registry';

const mqtt = feedOf('mqtt');
const topics = [
  { topic: 'application/+/device/{station}/event/up', format: 'chirpstack' },
  { topic: 'v3/app@ttn/devices/+/up', format: 'ttn', options: { commonNames: false } },
  { topic: 'haus/wetter', format: 'device-json', station: 'rathaus' },
  { topic: 'haus/#', format: 'senml' },
];

function read(topic: string, message: Uint8Array | string) {
  const options = mqtt.options.parse({ topics });
  const bytes = typeof message === 'string' ? Buffer.from(message) : message;
  return [...mqtt.parse({ bytes, name: topic }, { options, receivedAt: 0 })].flatMap(({ readings }) => readings);
}

it.each([
  [
    'application/1/device/24e124710b423527/event/up',
    testdata('chirpstack/up.json'),
    '24e124710b423527',
    'air_temperature',
  ],
  ['v3/app@ttn/devices/stadtpark/up', testdata('ttn/uplink.json'), 'stadtpark', 'soil_moisture'],
  ['haus/wetter', Buffer.from('{"temperature":1}'), 'rathaus', 'air_temperature'],
  [
    'haus/keller/pumpe',
    Buffer.from('[{"n":"urn:dev:a:relative_humidity","u":"%RH","v":1}]'),
    'urn:dev:a',
    'relative_humidity',
  ],
])('reads %s by the format of its topic', (topic, message, station, property) => {
  expect(read(topic, message)[0]).toMatchObject({ station, property });
});

it('refuses a topic that the configuration does not have', () => {
  expect(() => read('anderswo', '{}')).toThrow(/No topic of the configuration fits "anderswo"/);
  expect(() => parseAll(mqtt, '{}')).toThrow(/No topic/);
});

it('reads what devices push, and nothing that the hub asks for', () => {
  const formats = (feed: string) => mqtt.options.safeParse({ topics: [{ topic: 'a', format: feed }] }).success;
  expect(['ttn', 'chirpstack', 'senml', 'ecowitt', 'sensor-community-push'].map(formats)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(['uba-airquality', 'mqtt'].map(formats)).toEqual([false, false]);
});

it.each([
  ['a wildcard that fills no level', { topics: [{ topic: 'a+/b', format: 'ttn' }] }, 'topics.0.topic'],
  [
    'an option that the format does not have',
    { topics: [{ topic: 'a', format: 'ttn', options: { foo: 1 } }] },
    'topics.0.options',
  ],
  ['an address with a password', { url: 'mqtt://hub:geheim@broker' }, 'url'],
  ['a web address', { url: 'https://broker' }, 'url'],
])('refuses %s', (_, options, path) => {
  expect(mqtt.options.safeParse(options).error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
});
