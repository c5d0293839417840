/**
 * What hystreet.com answered of one street, held to figures that a person reads from the raw file. Recorded for the
 * tests of JohannesFriedrich/hystReet.
 */
import { note, parseAll } from '../../testing/parse-all';
import { describeRecordings, recording } from '../../testing/recordings';
import { hystreet } from './hystreet';

describeRecordings('hystreet.com', () => {
  it('four hours of a February afternoon', () => {
    const batch = parseAll(hystreet, recording('hystreet/measurements-4b0a1f.json'));
    expect(batch).toMatchObject({ rows: 4, missing: 0, rejected: {} });
    expect(batch.readings.map((reading) => `${reading.station} ${note(reading)}`)).toEqual([
      '148 2025-02-20T14:00Z/15:00Z pedestrian_count 51 {count}',
      '148 2025-02-20T15:00Z/16:00Z pedestrian_count 44 {count}',
      '148 2025-02-20T16:00Z/17:00Z pedestrian_count 35 {count}',
      '148 2025-02-20T17:00Z/18:00Z pedestrian_count 19 {count}',
    ]);
  });

  it.each(['148', 'locations'])('%s: a location', (file) => {
    expect(parseAll(hystreet, recording(`hystreet/${file}.json`))).toMatchObject({
      readings: [],
      stations: [{ station: '148', name: 'Werner-Senger-Straße' }],
      rejected: { 'location: describes a station, holds no counts': 1 },
    });
  });
});
