import type { Observation } from '../model/observation';
import { propertyOf } from '@smartregion/terms/property';
import { eventLine, readingLine, withdrawnLine } from './lines';

const [ONSET, END, ISSUED] = [Date.UTC(2026, 10, 23, 6), Date.UTC(2026, 10, 23, 18), Date.UTC(2026, 10, 23, 5, 12)];

const observation: Observation = {
  station: 'P0033',
  property: 'air_temperature',
  start: ONSET,
  end: ONSET,
  value: 4.2,
  quality: 'provisional',
  reasons: [],
};

test('a measured value has no kind, a forecast says that it is one and when it was issued', () => {
  const property = propertyOf('air_temperature');
  const line = {
    station: 'P0033',
    property: 'air_temperature',
    start: '2026-11-23T06:00:00.000Z',
    end: '2026-11-23T06:00:00.000Z',
    value: 4.2,
    unit: 'Cel',
    quality: 'provisional',
    reasons: [],
    qualifier: null,
  };
  expect(readingLine({ property, observation })).toStrictEqual(line);
  expect(readingLine({ property, observation: { ...observation, issued: ISSUED } })).toStrictEqual({
    ...line,
    kind: 'forecast',
    issued: '2026-11-23T05:12:00.000Z',
  });
});

test('an event says all that it has, and null where its provider says nothing', () => {
  const warning = {
    id: '2.49.0.0.276.0.DWD.PVW.1',
    kind: 'weather-warning',
    onset: ONSET,
    severity: 'moderate',
    stations: ['805978028'],
    texts: {
      de: {
        headline: 'Amtliche WARNUNG vor STURMBÖEN',
        description: 'Böen bis 70 km/h',
        instruction: 'Abstand halten',
      },
      en: { headline: 'Official WARNING of GALES' },
    },
  } as const;
  expect(eventLine(warning)).toEqual({
    kind: 'event',
    id: '2.49.0.0.276.0.DWD.PVW.1',
    event: 'weather-warning',
    scope: null,
    onset: '2026-11-23T06:00:00.000Z',
    end: null,
    issued: null,
    severity: 'moderate',
    stations: ['805978028'],
    place: null,
    headline: { de: 'Amtliche WARNUNG vor STURMBÖEN', en: 'Official WARNING of GALES' },
    texts: { de: { description: 'Böen bis 70 km/h', instruction: 'Abstand halten' }, en: {} },
    facts: {},
  });
  const place = { lat: 51.45, lon: 7.6 };
  expect(
    eventLine({ ...warning, end: END, issued: ISSUED, scope: 'A1/roadworks', place, facts: { delay: '12 min' } })
  ).toMatchObject({
    end: '2026-11-23T18:00:00.000Z',
    issued: '2026-11-23T05:12:00.000Z',
    scope: 'A1/roadworks',
    place,
    facts: { delay: '12 min' },
  });
  expect(withdrawnLine(warning.id)).toEqual({ kind: 'event', id: warning.id, withdrawn: true });
});
