/**
 * What the city of Münster published of one counter, held to figures that were read from the raw files by grep, awk
 * and a calculator. Source: Stadt Münster (dl-de/by-2-0).
 */
import type { Batch, Reading } from '../../model/observation';
import { note, parseAll } from '../../testing/parse-all';
import { describeRecordings, recording } from '../../testing/recordings';
import { ecoCounterCsv } from './eco-counter-csv';

const sum = (readings: readonly Reading[]) => readings.reduce((total, { value }) => total + value, 0);

describeRecordings('Münster, Wolbecker Straße', () => {
  const read = (file: string) => parseAll(ecoCounterCsv, recording(`eco-counter-muenster-csv/${file}.csv`));
  /** Sums of total, inwards and outwards. */
  const sums = (readings: readonly Reading[]) =>
    ['100020113', '101020113', '102020113'].map((id) => sum(readings.filter(({ station }) => station === id)));
  const ofDay = ({ readings }: Batch, from: string, to: string) =>
    readings.filter(({ start }) => start >= Date.parse(from) && start < Date.parse(to));

  it('March 2023, 23 hours on the 26th', () => {
    const march = read('100020113_2023-03');
    expect(march).toMatchObject({ rows: 2972, missing: 0, rejected: {} });
    expect(march.readings).toHaveLength(3 * 2972);
    expect(sums(march.readings)).toEqual([246_874, 114_579, 132_295]);
    const shortDay = ofDay(march, '2023-03-25T23:00Z', '2023-03-26T22:00Z');
    expect(shortDay).toHaveLength(3 * 92);
    expect(sums(shortDay)).toEqual([3113, 1469, 1644]);
    // 01:45 CET and 03:00 CEST follow each other
    const around = ofDay(march, '2023-03-26T00:45Z', '2023-03-26T01:15Z').filter((r) => r.station === '100020113');
    expect(around.map(note)).toEqual([
      '2023-03-26T00:45Z/01:00Z bike_count 17 {count}',
      '2023-03-26T01:00Z/01:15Z bike_count 22 {count}',
    ]);
    expect(march.readings.filter((reading) => reading.quality)).toEqual([]);
  });

  it('October 2023, of the 25 hours of the 29th one is lacking and one doubted', () => {
    const october = read('100020113_2023-10');
    expect(october).toMatchObject({ rows: 2976, missing: 0, rejected: {} });
    expect(sums(october.readings)).toEqual([286_432, 133_606, 152_826]);
    const longDay = ofDay(october, '2023-10-28T22:00Z', '2023-10-29T23:00Z');
    expect(longDay).toHaveLength(3 * 96);
    expect(sums(longDay)).toEqual([4815, 2253, 2562]);
    expect(ofDay(october, '2023-10-29T01:00Z', '2023-10-29T02:00Z')).toEqual([]);
    const doubted = october.readings.filter((reading) => reading.reasons?.includes('suspect-dst'));
    expect(doubted).toEqual(ofDay(october, '2023-10-29T00:00Z', '2023-10-29T01:00Z'));
    expect(sum(doubted.filter(({ station }) => station === '100020113'))).toBe(49 + 53 + 38 + 39);
  });

  it('August 2026 to the 21st, nothing counted outwards', () => {
    const august = read('2026-08');
    expect(august).toMatchObject({ rows: 2016, missing: 0, rejected: {} });
    expect(sums(august.readings)).toEqual([82_759, 82_759, 0]);
    expect(sums(ofDay(august, '2026-08-09T22:00Z', '2026-08-10T22:00Z'))).toEqual([4253, 4253, 0]);
    expect(august.stations).toEqual([
      { station: '100020113', name: 'Wolbecker Straße' },
      { station: '101020113', name: 'FR stadteinwärts' },
      { station: '102020113', name: 'FR stadtauswärts' },
    ]);
  });
});
