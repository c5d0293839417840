/** One hour of a counting site on the A 57, held to what a person reads from it. Source: BASt (CC BY 4.0). */
import { note, parseAll } from '../../testing/parse-all';
import { describeRecordings, recording } from '../../testing/recordings';
import { bast } from './bast';

describeRecordings('BASt', () => {
  it('the first hour of 2021: KFZ 246 and 274, Pkw 232 and 258, Lkw 4 and 2', () => {
    const batch = parseAll(bast, recording('bast-zaehlstellen/zst5014_A57_NRW_2021-01-01_hour1.csv'));
    expect(batch).toMatchObject({ rows: 1, missing: 0, rejected: {} });
    expect(batch.stations).toEqual([{ station: '5014', name: 'A 57 Zählstelle 5014' }]);
    const hour = '2020-12-31T23:00Z/2021-01-01T00:00Z';
    expect(batch.readings.map((reading) => `${reading.station} ${note(reading)}`).sort()).toEqual([
      `5014 ${hour} traffic_flow_all 520 1/h`,
      `5014 ${hour} traffic_flow_car 490 1/h`,
      `5014 ${hour} traffic_flow_heavy 6 1/h`,
      `5014_R1 ${hour} traffic_flow_all 246 1/h`,
      `5014_R1 ${hour} traffic_flow_car 232 1/h`,
      `5014_R1 ${hour} traffic_flow_heavy 4 1/h`,
      `5014_R2 ${hour} traffic_flow_all 274 1/h`,
      `5014_R2 ${hour} traffic_flow_car 258 1/h`,
      `5014_R2 ${hour} traffic_flow_heavy 2 1/h`,
    ]);
  });
});
