import { HOUR } from '../../model/time';
import { correctedBeside } from './corrections';
import type { StationConfig } from '../../config/region';
import type { Observation } from '../../model/observation';
import type { Series } from '../../model/series';

const JULY = Date.parse('2026-07-01T00:00+02:00');
const correction = { property: 'pm25', slope: 2, intercept: 1 } as const;
const station: StationConfig = {
  ...{ id: 'rathaus', provider: 'rathaus', name: 'Rathaus', lat: 51.4, lon: 7.6, class: 'indicative' },
  corrections: [
    { ...correction, version: '2026-07', from: JULY },
    { ...correction, slope: 1, version: '2026-01', until: JULY },
  ],
};
const series: Series = { id: 1, station: 'rathaus', property: 'pm25', feed: 'ttn', period: 'PT1H', cadence: HOUR };
const reading = (hours: number, more: Partial<Observation> = {}): Observation => ({
  ...{ station: 'rathaus', property: 'pm25', start: JULY + hours * HOUR, end: JULY + (hours + 1) * HOUR },
  ...{ value: 21, quality: 'provisional', reasons: [], ...more },
});
const valuesOf = (...observations: Observation[]) =>
  correctedBeside([{ series, observations }], [station]).flatMap(({ property, ...group }) =>
    group.observations.map(({ start, value }) => [property.id, (start - JULY) / HOUR, value])
  );

it('undoes the line that holds at the time, in a series beside the raw one', () => {
  expect(valuesOf(reading(-1), reading(0))).toEqual([
    ['pm25_corrected', -1, 20],
    ['pm25_corrected', 0, 10],
  ]);
});

it('keeps what was found of the raw value, and makes nothing of a forecast', () => {
  const humid = reading(1, { quality: 'suspect', reasons: ['humidity'] });
  const [group] = correctedBeside([{ series, observations: [humid] }], [station]);
  expect(group!.observations[0]).toMatchObject({ quality: 'suspect', reasons: ['humidity'], value: 10 });
  expect(valuesOf(reading(2, { issued: JULY }))).toEqual([]);
});

it('leaves alone what no correction is for', () => {
  expect(correctedBeside([{ series: { ...series, property: 'pm10' }, observations: [reading(0)] }], [station])).toEqual(
    []
  );
  expect(correctedBeside([{ series: { ...series, station: 'other' }, observations: [reading(0)] }], [station])).toEqual(
    []
  );
});
