/**
 * What vendors and standards give as examples, held to figures that were read from the files by eye. Sources: The Things
 * Industries (Apache-2.0), ChirpStack (MIT), The Things Network device repository (Apache-2.0), RFC 8428 (IETF Trust).
 */
import { note, parseAll } from '../../testing/parse-all';
import { describeRecordings, recording } from '../../testing/recordings';
import { chirpstack } from './chirpstack';
import { deviceJson } from './device-json';
import { senml } from './senml';
import { ttn } from './ttn';

const receivedAt = Date.parse('2026-07-15T12:00:00Z');

describeRecordings('The Things Stack', () => {
  const text = () => recording('ttn-v3-uplink/uplink_message.json').toString();

  it('an uplink of 2020 without a port', () => {
    const { rows, missing, rejected, readings, contents } = parseAll(ttn, text());
    expect({ rows, missing, rejected }).toEqual({ rows: 1, missing: 0, rejected: {} });
    expect(contents!.unread).toEqual({ luminosity: 1 }); // 0.64, without a property
    expect(readings.map((reading) => [reading.station, note(reading)])).toEqual([
      ['dev1', '2020-02-12T15:15:46.014Z/15:15:46.014Z air_temperature 1 Cel'],
      ['dev1', '2020-02-12T15:15:46.014Z/15:15:46.014Z rssi -35 dBm'],
      ['dev1', '2020-02-12T15:15:46.014Z/15:15:46.014Z snr 5 dB'],
    ]);
  });

  it('the same, simulated', () => {
    const simulated = text().replace('"received_at"', '"simulated": true, "received_at"');
    expect(parseAll(ttn, simulated)).toMatchObject({ readings: [], rejected: { 'simulated uplink': 1 } });
  });
});

describeRecordings('ChirpStack v4', () => {
  it('an uplink of 2022 without a codec', () => {
    const { rows, missing, rejected, readings } = parseAll(chirpstack, recording('chirpstack-v4/event_up.json'));
    expect({ rows, missing, rejected: Object.values(rejected) }).toEqual({ rows: 1, missing: 0, rejected: [1] });
    expect(readings.map((reading) => [reading.station, note(reading)])).toEqual([
      ['0101010101010101', '2022-07-18T09:34:15.775Z/09:34:15.775Z rssi -36 dBm'],
      ['0101010101010101', '2022-07-18T09:34:15.775Z/09:34:15.775Z snr 10.5 dB'],
    ]);
  });
});

describeRecordings('LoRaWAN device repository', () => {
  it.each([
    ['ttn', (bytes: Buffer) => parseAll(ttn, bytes, { receivedAt })],
    ['device-json', (bytes: Buffer) => parseAll(deviceJson, bytes, { receivedAt })],
  ])('LSE01 with numbers as text, and RDR, which reads tags, by %s', (_, parse) => {
    const { rows, missing, rejected, readings, contents } = parse(
      recording('lorawan-device-payloads/device_repository_examples.json')
    );
    expect({ rows, missing }).toEqual({ rows: 2, missing: 0 });
    expect(rejected).toEqual({});
    expect(Object.keys(contents!.unread)).toEqual([
      expect.stringMatching(/^TempC_DS18B20 \(external probe/),
      'Records (tags that were read, not counts)',
      ...['BUFF', 'RECCNT', 'ULTIME'],
    ]);
    expect(readings.map(note)).toEqual(
      [
        'soil_moisture 19.57 %',
        'soil_temperature 24.59 Cel',
        'soil_conductivity 28200 uS/cm',
        'battery_voltage 3.625 V',
      ].map((value) => `2026-07-15T12:00Z/12:00Z ${value}`)
    );
    expect(new Set(readings.map(({ station }) => station))).toEqual(new Set(['dragino/lse01 soil moisture & EC']));
  });
});

describeRecordings('SenML', () => {
  const bytes = () => recording('senml/rfc8428_multiple_datapoints.json');

  it('the example of the RFC: a voltage and six currents, which no property is', () => {
    const { rows, missing, rejected, readings } = parseAll(senml, bytes(), { receivedAt });
    expect({ rows, missing, readings }).toEqual({ rows: 7, missing: 0, readings: [] });
    expect(rejected).toEqual({ 'name without a property: map it under names': 7 });
  });

  it('the same with its names mapped: times relative to the base time of 2010', () => {
    const names = { voltage: { property: 'battery_voltage' }, current: { property: 'water_level', unit: 'm' } };
    const { readings } = parseAll(senml, bytes(), { receivedAt, options: { names } });
    expect(readings.map(({ end, value }) => [new Date(end).toISOString(), value])).toEqual([
      // date -u -d @1276020076
      ['2010-06-08T18:01:16.001Z', 120.1],
      ['2010-06-08T18:01:11.001Z', 1.2],
      ['2010-06-08T18:01:12.001Z', 1.3],
      ['2010-06-08T18:01:13.001Z', 1.4],
      ['2010-06-08T18:01:14.001Z', 1.5],
      ['2010-06-08T18:01:15.001Z', 1.6],
      ['2010-06-08T18:01:16.001Z', 1.7],
    ]);
    expect(new Set(readings.map(({ station }) => station))).toEqual(new Set(['urn:dev:ow:10e2073a0108006']));
  });
});
