import { HubError } from '@smartregion/terms/errors';
import { note, parseAll, testdata } from '../../testing/parse-all';
import { chirpstack } from './chirpstack';

const up = testdata('chirpstack/up.json').toString();
const read = (text: string, options: object = {}) => parseAll(chirpstack, text, { options });
const changed = (fields: object) => JSON.stringify({ ...(JSON.parse(up) as object), ...fields });

it('reads a device whose profile bears the name of one that is ready', () => {
  const { readings, rows, missing, rejected } = read(up);
  expect({ rows, missing, rejected }).toEqual({ rows: 1, missing: 0, rejected: {} });
  expect(readings.map(note)).toEqual(
    [
      'air_temperature 30.8 Cel',
      'relative_humidity 50.5 %',
      'co2 1127 [ppm]',
      'pressure_station 1008.8 hPa',
      'rssi -57 dBm',
      'snr 10.2 dB',
    ].map((value) => `2026-07-15T12:30:05.775Z/12:30:05.775Z ${value}`)
  );
  expect(new Set(readings.map(({ station }) => station))).toEqual(new Set(['24e124710b423527']));
});

it.each(['24E124710B423527', '24e124710b423527', 'milesight-iot/em500-co2'])('assigns a profile to %s', (device) => {
  const options = {
    devices: { [device]: 'own' },
    profiles: { own: { fields: { battery: { property: 'cloud_cover' } } } },
  };
  expect(read(up, options).readings.map(note)[0]).toMatch(/cloud_cover 92 %/);
});

// The fields of each event: https://www.chirpstack.io/docs/chirpstack/integrations/events.html
const { deviceInfo, deduplicationId, time } = JSON.parse(up) as Record<string, unknown>;
it.each([
  ['join', { devAddr: '00189440' }],
  ['status', { margin: 10, batteryLevelUnavailable: true }],
  ['status', { externalPowerSource: true }],
  ['ack or txack', { queueItemId: 'a', fCntDown: 5 }],
  ['ack', { queueItemId: 'a', acknowledged: true, fCntDown: 5 }],
  ['ack or txack', { downlinkId: 1, queueItemId: 'a', gatewayId: '00', txInfo: {} }],
  ['log', { level: 'ERROR', code: 'UPLINK_CODEC', description: 'exec js error' }],
  ['location', { location: { latitude: 51.5, longitude: 7.6 } }],
  ['integration', { integrationName: 'loracloud', eventType: 'foo', object: { temperature: 4 } }],
])('gives nothing for the event %s %j, and says so', (event, fields) => {
  expect(read(JSON.stringify({ deduplicationId, time, deviceInfo, ...fields }))).toMatchObject({
    rows: 1,
    readings: [],
    rejected: { [`event without measurements: ${event}`]: 1 },
  });
});

it('brings the reception of an uplink without a codec, and says what is missing', () => {
  const { readings, rejected } = read(changed({ object: undefined }));
  expect(readings.map(({ property, value }) => [property, value])).toEqual([
    ['rssi', -57],
    ['snr', 10.2],
  ]);
  expect(Object.keys(rejected)).toEqual([expect.stringMatching(/nobody has decoded/)]);
});

it('rejects an uplink without a time', () => {
  expect(read(changed({ time: null }))).toMatchObject({ readings: [], rejected: { 'event without a time': 1 } });
});

it.each([
  ['an event of v3', '{"devEUI":"AQEBAQEBAQE=","rxInfo":[]}', /deviceInfo.devEui/],
  ['no JSON', 'up', /not JSON/],
])('refuses %s', (_, text, message) => {
  expect(() => read(text)).toThrow(HubError);
  expect(() => read(text)).toThrow(message);
});
