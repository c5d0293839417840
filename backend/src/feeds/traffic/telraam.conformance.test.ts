/**
 * What Telraam reported of two segments, held to figures that were read from the raw files with a few lines of Python.
 * Source: Telraam (CC BY-NC 4.0), collected by maxliesegang/telraam-data-collector.
 */
import type { Batch } from '../../model/observation';
import { note, parseAll } from '../../testing/parse-all';
import { describeRecordings, recording } from '../../testing/recordings';
import { telraam } from './telraam';

const of = ({ readings }: Batch, property: string) => readings.filter((reading) => reading.property === property);
const sum = (batch: Batch, property: string) => of(batch, property).reduce((total, { value }) => total + value, 0);

describeRecordings('Telraam', () => {
  it('three days of a device that is off at night', () => {
    const batch = parseAll(telraam, recording('telraam/segment_9000008311_2026-08_uptime0.json'));
    // 24 hours with uptime 0: four counts and v85 each
    expect(batch).toMatchObject({ rows: 72, missing: 24 * 5, rejected: {} });
    expect(of(batch, 'device_uptime_fraction')).toHaveLength(72);
    const counts = batch.readings.filter(({ property }) => property !== 'device_uptime_fraction');
    // four counts, their sum of vehicles, v85 and eight classes of speeds that are all the cars together
    expect(counts).toHaveLength(48 * (6 + 8));
    const classes = counts.filter(({ property }) => property.startsWith('traffic_flow_speed_'));
    expect(classes.reduce((cars, { value }) => cars + value, 0)).toBeCloseTo(3183.514948, 4);
    expect(new Set(counts.map(({ station }) => station))).toEqual(new Set(['9000008311']));
    expect(sum(batch, 'traffic_flow_car')).toBeCloseTo(3183.514948, 6);
    expect(sum(batch, 'traffic_flow_heavy')).toBeCloseTo(654.443312, 6);
    expect(sum(batch, 'traffic_flow_all')).toBeCloseTo(3837.95826, 6);
    expect(sum(batch, 'bike_count')).toBeCloseTo(3709.651141, 6);
    expect(sum(batch, 'pedestrian_count')).toBeCloseTo(430.807568, 6);
    expect(sum(batch, 'traffic_speed_v85')).toBe(1231.5);
    expect(counts.slice(0, 3).map(note)).toEqual([
      '2026-08-01T04:00Z/05:00Z traffic_flow_car 14.3925247718 1/h',
      '2026-08-01T04:00Z/05:00Z traffic_flow_heavy 3.9099880383 1/h',
      '2026-08-01T04:00Z/05:00Z traffic_flow_all 18.3025128101 1/h',
    ]);
    const doubted = of(batch, 'traffic_flow_car').filter(({ reasons }) => reasons?.includes('incomplete'));
    expect(doubted.map(({ start }) => new Date(start).toISOString().slice(8, 13))).toEqual([
      ...['01T08', '01T09', '01T15', '01T19', '02T19'],
      ...['03T09', '03T10', '03T14', '03T19'],
    ]);
  });

  it('a week of a quiet street, some of it counted in the dark', () => {
    const batch = parseAll(telraam, recording('telraam/segment_9000010417_2026-08-03_09.json'));
    expect(batch).toMatchObject({ rows: 168, missing: 167, rejected: {} });
    expect(of(batch, 'traffic_speed_v85').map(note)).toEqual(['2026-08-05T08:00Z/09:00Z traffic_speed_v85 9 km/h']);
    expect(
      of(batch, 'traffic_flow_all')
        .filter(({ value }) => value > 0)
        .map(note)
    ).toEqual(['2026-08-05T08:00Z/09:00Z traffic_flow_all 1 1/h', '2026-08-07T16:00Z/17:00Z traffic_flow_all 1 1/h']);
    const doubted = of(batch, 'bike_count').filter(({ quality }) => quality === 'suspect');
    expect(doubted.map(({ start }) => new Date(start).toISOString().slice(8, 13))).toEqual([
      ...['03T17', '05T05', '06T04', '07T18', '09T13', '09T14'],
    ]);
  });

  it('a month of days, none of them whole', () => {
    const batch = parseAll(telraam, recording('telraam/segment_9000010417_daily_2026-07.json'));
    expect(batch).toMatchObject({ rows: 31, missing: 0, rejected: {} });
    expect(batch.readings).toHaveLength(31 * 5);
    expect(batch.readings.every(({ quality, station }) => quality === 'suspect' && station === '9000010417')).toBe(
      true
    );
    // 1.3333333333, 10, 6 and 2 vehicles
    expect(
      of(batch, 'traffic_flow_heavy')
        .filter(({ value }) => value > 0)
        .map(({ start, value }) => [new Date(start).toISOString().slice(5, 10), Math.round(value * 24 * 1e6) / 1e6])
    ).toEqual([
      ['07-25', 1.333333],
      ['07-26', 10],
      ['07-27', 6],
      ['07-30', 2],
    ]);
  });
});
