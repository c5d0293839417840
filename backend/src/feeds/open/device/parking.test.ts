/** Sensors of single parking spaces, held to what their vendors' decoders give (LoRaWAN Device Repository, Apache-2.0). */
import { note, parseAll, testdata } from '../../../testing/parse-all';
import { describeRecordings, recording } from '../../../testing/recordings';
import { chirpstack } from '../chirpstack';
import { deviceJson } from '../device-json';
import { ttn } from '../ttn';

const receivedAt = Date.parse('2026-07-15T12:30:00Z');
const PERSONAL = 'registration of a user by a tag: personal, nothing of it is taken';

type Tree = Record<string, unknown>;
const uplink = JSON.parse(testdata('ttn/uplink.json').toString()) as Tree;

function uplinkOf(model: string, port: number, decoded: unknown): string {
  const [brand, id] = model.split('/');
  const of = { version_ids: { brand_id: brand, model_id: id }, f_port: port, decoded_payload: decoded };
  return JSON.stringify({ ...uplink, uplink_message: { ...(uplink['uplink_message'] as Tree), ...of } });
}

describe.each([
  ['bosch/tps110', 1, { type: 'parking status', occupied: true }, ['parking_state 1 {code}']],
  ['bosch/tps110-0292', 2, { type: 'heartbeat', occupied: false, temperature: -1 }, ['parking_state 0 {code}']],
  [
    'nwave/nps405sm',
    1,
    { type: 'parking_status', occupied: true, previous_state_duration: 74 },
    ['parking_state 1 {code}'],
  ],
  [
    'nwave/nps405fm',
    2,
    { type: 'heartbeat', occupied: false, battery_voltage: 3.344, temperature: -10 },
    ['parking_state 0 {code}', 'battery_voltage 3.344 V'],
  ],
  ['nwave/nps310sm', 3, { type: 'startup', firmware_version: '1.13.0', occupied: false }, ['parking_state 0 {code}']],
])('%s on port %d', (model, port, decoded, expected) => {
  it('says whether its space is occupied, and nothing of the air', () => {
    const { readings, rejected } = parseAll(ttn, uplinkOf(model, port, decoded));
    expect(rejected).toEqual({});
    const measured = readings.filter(({ property }) => !['rssi', 'snr'].includes(property)).map(note);
    expect(measured).toEqual(expected.map((value) => `2026-07-15T12:30:05.123Z/12:30:05.123Z ${value}`));
  });
});

it('an export: a status, a heartbeat, and a tag, of which nothing stays', () => {
  const { rows, readings, rejected } = parseAll(ttn, testdata('ttn/parking.json'));
  expect({ rows, rejected }).toEqual({ rows: 3, rejected: { [PERSONAL]: 1 } });
  expect(readings.map(({ station, property, value }) => [station, property, value])).toEqual([
    ['platz-01', 'parking_state', 1],
    ['platz-01', 'rssi', -91],
    ['platz-01', 'snr', 7.2],
    ['platz-02', 'parking_state', 0],
    ['platz-02', 'battery_voltage', 3.344],
    ['platz-02', 'rssi', -91],
    ['platz-02', 'snr', 7.2],
  ]);
});

describe('the tag of a user', () => {
  const tag = { type: 'user_registration', occupied: true, tag_battery_voltage: 3.2, tag_id: '1F345678' };
  const up = JSON.parse(testdata('chirpstack/up.json').toString()) as Tree;
  const event = (object: unknown) =>
    JSON.stringify({
      ...up,
      deviceInfo: { devEui: '24e124710b423527', deviceProfileName: 'nwave/nps405' },
      fPort: 10,
      object,
    });

  it.each([
    ['of a device that is known', ttn, uplinkOf('nwave/nps405sm', 10, tag)],
    ['that nobody has decoded', ttn, uplinkOf('nwave/nps405sm', 10, undefined)],
    ['of a device that is not known', ttn, uplinkOf('nwave/nps999', 7, tag)],
    ['by ChirpStack', chirpstack, event(tag)],
    ['by ChirpStack, that nobody has decoded', chirpstack, event(undefined)],
    ['by a bridge', deviceJson, JSON.stringify({ device: 'nwave/nps405', fPort: 10, decoded: tag })],
  ] as const)('is dropped %s: neither number nor time of it stay', (_, feed, text) => {
    const batch = parseAll<never>(feed as never, text, { receivedAt });
    expect(batch).toMatchObject({ readings: [], rejected: { [PERSONAL]: 1 } });
    expect(JSON.stringify(batch)).not.toMatch(/1F345678|tag_id/);
  });
});

describe('a profile of one\u2019s own', () => {
  const by = (field: object, sent: unknown) =>
    parseAll(deviceJson, JSON.stringify({ s: sent }), {
      receivedAt,
      station: 'platz-1',
      options: { profile: 'own', profiles: { own: { fields: { s: { property: 'parking_state', ...field } } } } },
    });

  it.each([
    ['true', {}, true, 1],
    ['false', {}, false, 0],
    ['a number', {}, 1, 1],
    ['a word', {}, 'Occupied', 1],
    ['a word of one\u2019s own', { states: { Belegt: 1, frei: 0 } }, 'belegt', 1],
    ['a number that means the opposite', { states: { 0: 1, 1: 0 } }, 0, 1],
    ['a distance below the limit: something stands there', { below: 1500 }, 420, 1],
    ['a distance as far as the ground', { below: 1500 }, 2116, 0],
  ])('reads %s', (_, field, sent, value) => {
    expect(by(field, sent).readings).toMatchObject([{ station: 'platz-1', property: 'parking_state', value }]);
  });

  it.each([
    [
      'a word without a meaning',
      { states: { belegt: 1, frei: 0 } },
      'defekt',
      'word that the profile gives no meaning',
    ],
    ['a number beside words', { states: { belegt: 1, frei: 0 } }, 3, 'word that the profile gives no meaning'],
    ['an unknown word', {}, 'UNKNOWN', 'value that is not a number'],
  ])('takes %s for neither occupied nor free', (_, field, sent, reason) => {
    expect(by(field, sent)).toMatchObject({ readings: [], rejected: { [reason]: 1 } });
  });
});

describeRecordings('Parking sensors', () => {
  it('vectors of the vendors: three of Bosch, three of Nwave, a tag, and a distance that a profile has to explain', () => {
    const vectors = recording('parking-sensors/lorawan_parking_vectors.json');
    const { readings, rejected } = parseAll(deviceJson, vectors, { receivedAt });
    expect(readings.map(({ station, property, value }) => `${station} ${property} ${value}`)).toEqual([
      ...['bosch/tps110 parking_state 1', 'bosch/tps110 parking_state 1', 'bosch/tps110 parking_state 0'],
      ...['nwave/nps405 parking_state 1', 'nwave/nps405 parking_state 0', 'nwave/nps405 parking_state 1'],
    ]);
    expect(rejected).toEqual({
      [PERSONAL]: 1,
      'milesight/em310-udl is a sensor in pipes and liquids: what its fields mean, a profile has to say': 1,
    });
  });

  it('44 spaces of a car park in Ulm, each at the time of its sensor, some of them months ago', () => {
    const options = {
      device: 'id',
      profile: 'stellplatz',
      profiles: { stellplatz: { time: 'timestamp', fields: { occupied: { property: 'parking_state' } } } },
    };
    const spots = recording('parking-sensors/ulm-sensors_realtime-parking-spots.json');
    const { readings, rejected } = parseAll(deviceJson, spots, { receivedAt, options });
    expect(rejected).toEqual({});
    expect([readings.length, readings.filter(({ value }) => value === 1).length]).toEqual([44, 15]);
    const silent = readings.find(({ station }) => station === 'pbg-b-elade-w-1-055')!;
    expect(note(silent)).toBe('2024-12-04T16:06:07.375Z/16:06:07.375Z parking_state 1 {code}');
  });
});
