import { HubError } from '@smartregion/terms/errors';
import { note, parseAll, testdata } from '../../testing/parse-all';
import { ttn } from './ttn';

const uplink = testdata('ttn/uplink.json').toString();
const read = (text: string, options: object = {}) => parseAll(ttn, text, { receivedAt: 0, options });
const notes = (text: string, options: object = {}) => read(text, options).readings.map(note);

type Tree = Record<string, unknown>;
/** The uplink with something changed in the message or in its uplink_message. */
function changed(message: Tree, inUplink: Tree = {}): string {
  const whole = JSON.parse(uplink) as Tree;
  return JSON.stringify({ ...whole, ...message, uplink_message: { ...(whole.uplink_message as Tree), ...inUplink } });
}
const NO_KIND = { version_ids: undefined };

it('reads the device by its kind, at the time of the server, heard by the loudest gateway', () => {
  const { rows, missing, rejected, readings, contents } = read(uplink);
  expect({ rows, missing, rejected }).toEqual({ rows: 1, missing: 0, rejected: {} });
  expect(Object.keys(contents!.unread)).toEqual([expect.stringMatching(/^TempC_DS18B20 \(external probe/)]);
  expect(readings.map(note)).toEqual(
    [
      'soil_moisture 31.4 %',
      'soil_temperature 17.25 Cel',
      'soil_conductivity 412 uS/cm',
      'battery_voltage 3.312 V',
      'rssi -87 dBm',
      'snr 8.5 dB',
    ].map((value) => `2026-07-15T12:30:05.123Z/12:30:05.123Z ${value}`)
  );
  expect(new Set(readings.map(({ station }) => station))).toEqual(new Set(['stadtpark']));
});

describe('time', () => {
  it.each([
    ['of the Network Server where the Application Server names none', { received_at: undefined }, {}, '12:30:04.950Z'],
    [
      'of the gateway where no server names one',
      { received_at: undefined },
      { received_at: undefined, rx_metadata: [{ rssi: -1, time: '2026-07-15T12:30:04.9Z' }] },
      '12:30:04.900Z',
    ],
  ])('is that %s', (_, message, inUplink, expected) => {
    expect(notes(changed(message, inUplink))[0]).toContain(expected);
  });

  it('must be there', () => {
    const { readings, rejected } = read(
      changed({ received_at: 'now' }, { received_at: 7, rx_metadata: [{ rssi: -1 }] })
    );
    expect({ readings, rejected }).toEqual({ readings: [], rejected: { 'message without a time': 1 } });
  });
});

describe('a profile', () => {
  const profiles = { own: { fields: { temp_SOIL: { property: 'water_temperature' } } } };

  it.each(['stadtpark', '70B3D57ED0000001', '70b3d57ed0000001', 'dragino/lse01'])('is assigned to %s', (device) => {
    expect(notes(uplink, { profiles, devices: { [device]: 'own' } })[0]).toMatch(/water_temperature 17.25 Cel/);
  });

  it('goes by the DevEUI before the id, and by the id before the kind', () => {
    const devices = { 'dragino/lse01': 'dragino/lht65', stadtpark: 'dragino/lht65', '70B3D57ED0000001': 'own' };
    expect(notes(uplink, { profiles, devices })[0]).toMatch(/water_temperature/);
  });

  it.each([
    ['of an unknown name', { devices: { stadtpark: 'dragino/lse10' } }, 'Did you mean "dragino/lse01"?'],
    [
      'with an unknown property',
      { profiles: { a: { fields: { x: { property: 'soil_moistur' } } } } },
      '"soil_moisture"',
    ],
    [
      'with a unit that does not fit',
      { profiles: { a: { fields: { x: { property: 'soil_moisture', unit: 'Cel' } } } } },
      'Possible: %, 1',
    ],
  ])('is refused %s', (_, options, remedy) => {
    expect(
      JSON.stringify(
        ttn.options.safeParse(options).error?.issues.map((issue) => ('params' in issue ? issue.params : ''))
      )
    ).toContain(remedy.replaceAll('"', '\\"'));
  });
});

describe('without a profile', () => {
  it('normalised payloads are read by the common schema, before what the decoder said', () => {
    const { readings, rejected, contents } = read(testdata('ttn/normalized.json').toString());
    expect(contents!.unread).toEqual({ 'soil.pH': 1, 'air.temperature (indoors)': 1 });
    expect(Object.keys(contents!.read)).toHaveLength(8);
    expect(
      readings.filter(({ property }) => property !== 'rssi' && property !== 'snr').map((r) => [r.station, note(r)])
    ).toEqual([
      ['acker-30cm', '2026-07-15T12:35Z/12:35Z soil_moisture 22.5 %'],
      ['acker-30cm', '2026-07-15T12:35Z/12:35Z soil_temperature 16.1 Cel'],
      // 0.412 dS/m
      ['acker-30cm', '2026-07-15T12:35Z/12:35Z soil_conductivity 0.412 mS/cm'],
      ['acker', '2026-07-15T12:40Z/12:40Z air_temperature 21.4 Cel'],
      ['acker', '2026-07-15T12:40Z/12:40Z relative_humidity 48 %'],
      ['acker', '2026-07-15T12:40Z/12:40Z pressure_station 1003.2 hPa'],
      ['acker', '2026-07-15T12:40Z/12:40Z wind_speed 3.1 m/s'],
      ['acker', '2026-07-15T12:40Z/12:40Z wind_direction 225 deg'],
    ]);
    expect(rejected).toEqual({ indoor: 1 });
  });

  it('a normalised uplink of its own is read likewise', () => {
    const message = JSON.parse(testdata('ttn/normalized.json').toString()) as {
      uplink_message: { normalized_payload: object[] };
    };
    const { uplink_message: whole, ...rest } = message;
    const own = { ...rest, uplink_normalized: { ...whole, normalized_payload: whole.normalized_payload[1] } };
    expect(notes(JSON.stringify(own))[0]).toBe('2026-07-15T12:40Z/12:40Z air_temperature 21.4 Cel');
  });

  const common = changed({}, { ...NO_KIND, decoded_payload: { temperature: 1, luminosity: 0.64 } });

  it('fields with common names are, and the others are counted', () => {
    const { readings, contents } = read(common);
    expect(note(readings[0]!)).toMatch(/air_temperature 1 Cel$/);
    expect(contents).toEqual({ read: { temperature: 1 }, unread: { luminosity: 1 } });
  });

  it('nothing is when that is switched off', () => {
    const { readings, rejected } = read(common, { commonNames: false });
    expect(readings.map(({ property }) => property)).toEqual(['rssi', 'snr']);
    expect(rejected).toEqual({ 'device without a profile': 1 });
  });
});

describe('gives no measurements and says why', () => {
  it.each<readonly [string, string, string]>([
    ['what the console simulates', changed({ simulated: true }), 'simulated uplink'],
    ...['join_accept', 'downlink_ack', 'downlink_sent', 'location_solved', 'service_data'].map(
      (kind) =>
        [
          kind,
          JSON.stringify({ ...(JSON.parse(uplink) as Tree), uplink_message: undefined, [kind]: {} }),
          'message without measurements (join, downlink, location or service data)',
        ] as const
    ),
  ])('%s', (_, text, reason) => {
    expect(read(text)).toMatchObject({ readings: [], rejected: { [reason]: 1 } });
  });

  it('an uplink that nobody has decoded, save for its reception', () => {
    const { readings, rejected } = read(changed({}, { ...NO_KIND, decoded_payload: undefined }));
    expect(readings.map(({ property }) => property)).toEqual(['rssi', 'snr']);
    expect(Object.keys(rejected)).toEqual([expect.stringMatching(/nobody has decoded/)]);
  });

  it('an uplink on the port of settings', () => {
    const devices = { stadtpark: 'parametric/pcr2' };
    const { readings, rejected } = read(changed({}, { f_port: 190, decoded_payload: { UplinkInterval: 10 } }), {
      devices,
    });
    expect(readings.map(({ property }) => property)).toEqual(['rssi', 'snr']);
    expect(Object.keys(rejected)).toEqual([expect.stringMatching(/port/)]);
  });
});

it('one odd field does not cost the message', () => {
  const batch = read(changed({}, { version_ids: {}, f_port: null, decoded_payload: { temperature: 21.5 } }));
  expect(batch.readings).toMatchObject([{ property: 'air_temperature', value: 21.5 }, {}, {}]);
});

it('takes a port that is not there for port 0', () => {
  const options = {
    devices: { stadtpark: 'own' },
    profiles: { own: { ports: [0], fields: { Bat: { property: 'battery_voltage' } } } },
  };
  expect(notes(changed({}, { f_port: undefined }), options)[0]).toMatch(/battery_voltage 3.312/);
});

it('makes one observation of a message that comes twice', () => {
  const [once, twice] = [uplink, uplink].map((text) => read(text).readings);
  expect(twice).toEqual(once);
});

it('reads the lines of a storage export', () => {
  const line = JSON.stringify({ result: JSON.parse(uplink) as object });
  const { rows, readings } = read(`${line}\n${line.replace('12:30:05', '12:45:05')}\n`);
  expect({ rows, count: readings.length }).toEqual({ rows: 2, count: 12 });
});

it('goes on after an entry of a list that is none', () => {
  const { rows, readings, rejected } = read(`[${uplink}, {"end_device_ids": {}}]`);
  expect({ rows, count: readings.length, rejected }).toMatchObject({
    rows: 2,
    count: 6,
    rejected: { 'entry that is no message of The Things Stack': 1 },
  });
});

it.each([
  ['a page', '<html>', /HTML/],
  ['half a message', uplink.slice(0, 300), /not JSON/],
  ['another service', '{"deviceInfo":{"devEui":"01"}}', /end_device_ids/],
  ['nothing', '', /empty/],
])('refuses %s', (_, text, message) => {
  expect(() => read(text)).toThrow(HubError);
  expect(() => read(text)).toThrow(message);
});

describe('what a message says of its device outranks the names of its fields', () => {
  const of = (model_id: string, decoded_payload: object, brand_id = 'milesight-iot') => {
    const version_ids = { brand_id, model_id };
    const uplink_message = { f_port: 85, decoded_payload, version_ids, received_at: '2026-06-01T10:00:00Z' };
    return read(
      JSON.stringify({ end_device_ids: { device_id: 'd' }, received_at: '2026-06-01T10:00:00Z', uplink_message })
    );
  };

  it('a soil probe', () => {
    const { readings } = of('em500-smtc', { temperature: 28.1, humidity: 57.5, conductivity: 240 });
    expect(readings.map(({ property, value }) => [property, value])).toEqual([
      ['soil_temperature', 28.1],
      ['soil_moisture', 57.5],
      ['soil_conductivity', 240],
    ]);
  });

  it.each([
    ['em500-pp', 'milesight-iot', 'pipes'],
    ['em500-swl', 'milesight-iot', 'liquids'],
    ['am319', 'milesight-iot', 'rooms'],
    ['vicki', 'mclimate', 'rooms'],
    ['ers-co2', 'elsys', 'rooms'],
  ])('%s does not measure the air outdoors', (model, brand, where) => {
    const { readings, rejected, contents } = of(model, { temperature: 21 }, brand);
    expect(readings).toEqual([]);
    expect(Object.keys(rejected)).toEqual([expect.stringContaining(where)]);
    expect(contents!.unread).toEqual({ temperature: 1 });
  });

  it('another model is read by the names of its fields', () => {
    expect(of('ws302-x', { temperature: 21 }, 'somebody').readings).toHaveLength(1);
  });
});

it('an event of the console has the message inside; a field may be called as in the vocabulary', () => {
  const data = {
    end_device_ids: { device_id: 'boden-1' },
    received_at: '2026-06-01T10:00:00Z',
    uplink_message: { f_port: 2, decoded_payload: { air_temperature: 21.5 } },
  };
  expect(read(JSON.stringify({ name: 'as.up.data.forward', data })).readings.map(note)).toEqual([
    '2026-06-01T10:00Z/10:00Z air_temperature 21.5 Cel',
  ]);
});
