/** The bulletin of 7 October 2019, read by hand. Source: LANUV NRW (dl-de/zero-2-0). */
import { figuresOf } from '../../../testing/figures';
import { note } from '../../../testing/parse-all';
import { describeRecordings, recording } from '../../../testing/recordings';
import { lanukCsv } from './lanuk-csv';

describeRecordings('LANUK bulletin', () => {
  const name = 'lanuv_tageswerte_2019-10-07_excerpt.txt';
  const [batch] = [
    ...lanukCsv.parse(
      { bytes: recording(`lanuk-luqs/${name}`), name },
      { options: lanukCsv.options.parse({}), receivedAt: 0 }
    ),
  ];
  const of = (station: string) =>
    batch!.readings.filter((r) => r.station === station).map((r) => `${note(r)}${r.qualifier ?? ''}`);

  it('twelve stations: five Ref., one --, five highest eight-hour means of ozone', () => {
    expect(batch).toMatchObject({
      rows: 12,
      missing: 6,
      rejected: {},
      contents: { unread: { 'O3 (highest mean of eight hours)': 5 } },
    });
    expect(figuresOf(batch!)).toEqual({
      pm10: [6, 10, 16, 75],
      so2: [4, 10, 47, 77],
      no: [12, 9, 175, 790],
      no2: [12, 19, 57, 503],
      o3: [5, 36, 51, 220],
    });
  });

  it.each([
    [
      'AABU',
      [
        '2019-10-06T23:00Z/2019-10-07T23:00Z pm10 10 ug/m3<',
        '2019-10-07T06:00Z/07:00Z no 10 ug/m3',
        '2019-10-07T06:00Z/07:00Z no2 19 ug/m3',
        '2019-10-07T10:00Z/11:00Z o3 44 ug/m3',
      ],
    ],
    [
      'DATT',
      [
        '2019-10-06T23:00Z/2019-10-07T23:00Z pm10 12 ug/m3',
        '2019-10-06T23:00Z/2019-10-07T23:00Z so2 10 ug/m3<',
        '2019-10-07T09:00Z/10:00Z so2 10 ug/m3<',
        '2019-10-07T08:00Z/09:00Z no 9 ug/m3',
        '2019-10-07T18:00Z/19:00Z no2 24 ug/m3',
      ],
    ],
    ['DURH', ['2019-10-07T08:00Z/09:00Z no 26 ug/m3', '2019-10-07T19:00Z/20:00Z no2 47 ug/m3']],
  ])('%s', (station, expected) => {
    expect(of(station)).toEqual(expected);
  });
});
