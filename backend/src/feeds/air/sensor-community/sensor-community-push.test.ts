import { note, parseAll, testdata } from '../../../testing/parse-all';
import { sensorCommunityPush } from './sensor-community-push';

const message = testdata('sensor-community-push/message.json').toString();
const receivedAt = Date.parse('2026-07-15T15:26:14Z');
const read = (text: string, context = {}) => parseAll(sensorCommunityPush, text, { receivedAt, ...context });

it('reads a message at the moment it came in, whatever sensors it is from', () => {
  const { readings } = read(message);
  expect(readings.map(note)).toEqual(
    [
      'pm10 18.4 ug/m3',
      'pm25 9.75 ug/m3',
      'air_temperature 12.1 Cel',
      'pressure_station 99810.5 Pa',
      'relative_humidity 83.2 %',
      'noise_laeq 51.3 dB(A)',
      'rssi -59 dBm',
    ].map((value) => `2026-07-15T15:26:14.000Z/15:26:14.000Z ${value}`)
  );
  expect(new Set(readings.map(({ station }) => station))).toEqual(new Set(['esp8266-1234567']));
});

it('counts a second thermometer and a value that is none; what describes the device is left out', () => {
  expect(read(message)).toMatchObject({
    rows: 1,
    missing: 1, // LAmax "nan"
    rejected: {},
    contents: { unread: { 'temperature (second sensor of the same quantity in one device)': 1 } },
  });
});

it.each([
  ['the humidity of the same message', message, [83.2, 83.2]],
  ['none without a humidity', message.replace('BME280_humidity', 'BME280_'), [undefined, undefined]],
])('particles have %s beside them', (_, text, expected) => {
  const particles = read(text).readings.filter(({ property }) => /^pm/.test(property));
  expect(particles.map(({ humidity }) => humidity)).toEqual(expected);
});

it.each([
  ['the name beside the message', message, { station: 'markt' }, 'markt'],
  ['the name in the message', message, {}, 'esp8266-1234567'],
  ['a number in the message', message.replace('"1234567"', '1234567'), {}, 'esp8266-1234567'],
  ['an ESP32', message.replace('esp8266id', 'esp32id'), {}, 'esp32-1234567'],
  ['no name', message.replace('esp8266id', 'id'), {}, 'airrohr'],
])('the station is %s', (_, text, context, station) => {
  expect(read(text, context).readings[0]!.station).toBe(station);
});

it.each([
  ['SDS_P1', 'pm10'],
  ['PMS_P2', 'pm25'],
  ['SPS30_P0', 'pm1'],
  ['P1', 'pm10'],
  ['HTU21D_humidity', 'relative_humidity'],
  ['BMP_pressure', 'pressure_station'],
  ['SCD30_co2_ppm', 'co2'],
  ['noise_LA_max', 'noise_lamax'],
])('%s is %s', (value_type, property) => {
  const text = JSON.stringify({ sensordatavalues: [{ value_type, value: '42.5' }] });
  expect(read(text).readings).toMatchObject([{ property, value: 42.5 }]);
});

it('believes a time that another program sends', () => {
  const text = '{"timestamp":"2015-04-05 22:10:10+02:00","sensordatavalues":[{"value":10,"value_type":"P1"}]}';
  expect(read(text).readings.map(note)).toEqual(['2015-04-05T20:10:10.000Z/20:10:10.000Z pm10 10 ug/m3']);
});

it.each(['{}', '[]', '{"sensordatavalues":{}}', 'x'])('refuses %s', (text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ kind: 'payload' }));
});

it('a counter of particles is known by what else it sends', () => {
  const sensordatavalues = [
    { value_type: 'durP1', value: '3' },
    { value_type: 'P1', value: '972.68' },
  ];
  const { readings, rejected } = parseAll(sensorCommunityPush, JSON.stringify({ esp8266id: 1, sensordatavalues }));
  expect(readings).toEqual([]);
  expect(Object.keys(rejected)).toEqual([expect.stringMatching(/^PPD42NS counts particles/)]);
});
