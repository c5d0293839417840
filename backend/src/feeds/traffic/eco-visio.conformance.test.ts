/**
 * What Eco-Visio answered, held to figures that were read from the raw files with a few lines of Python. Recorded for
 * bundesAPI/eco-visio-api (Apache-2.0); the data belong to the owners of the counters.
 */
import { note, parseAll } from '../../testing/parse-all';
import { describeRecordings, recording } from '../../testing/recordings';
import { ecoVisio } from './eco-visio';

describeRecordings('Eco-Visio', () => {
  it('145 days of a counter, one of them of 23 hours', () => {
    const bytes = recording('eco-visio/publicwebpageplus_data_daily_100158705.json');
    const batch = parseAll(ecoVisio, bytes, { station: '100158705' });
    expect(batch).toMatchObject({ rows: 145, missing: 0, rejected: {} });
    expect(batch.readings).toHaveLength(145);
    expect(batch.readings.reduce((total, { value }) => total + value, 0)).toBe(1_594_432);
    const notes = batch.readings.map(note);
    expect([notes[0], notes.at(-1)]).toEqual([
      '2021-12-31T23:00Z/2022-01-01T23:00Z bike_count 5020 {count}',
      '2022-05-24T22:00Z/2022-05-25T22:00Z bike_count 13826 {count}',
    ]);
    expect(notes).toEqual(
      expect.arrayContaining([
        // the thirteenth shows which number is the month
        '2022-01-12T23:00Z/2022-01-13T23:00Z bike_count 10010 {count}',
        '2022-02-05T23:00Z/2022-02-06T23:00Z bike_count 4910 {count}',
        '2022-03-26T23:00Z/2022-03-27T22:00Z bike_count 10229 {count}',
        '2022-05-10T22:00Z/2022-05-11T22:00Z bike_count 17195 {count}',
      ])
    );
  });

  it('60 counters of an organisation', () => {
    const batch = parseAll(ecoVisio, recording('eco-visio/publicwebpageplus_4586_counters.json'));
    expect(batch).toMatchObject({ rows: 60, readings: [] });
    expect(batch.rejected).toEqual({ 'counter list: describes stations, holds no counts': 60 });
    expect(batch.stations).toHaveLength(60);
    expect(batch.stations[0]).toEqual({ station: '100021443', name: 'Alta_2 (NO)', lat: 69.96787, lon: 23.36929 });
    expect(batch.stations.at(-1)).toMatchObject({ station: '100065121', name: 'Fingal_3 (IR)' });
  });
});
