import { EMPTY_BATCH, type Batch, type Reading } from '../../model/observation';
import { DEFAULT_RETENTION } from '../../model/retention';
import { DAY, HOUR } from '../../model/time';
import { withinRetention } from './within-retention';

const NOW = Date.UTC(2026, 5, 30, 12);
const RETENTION = { ...DEFAULT_RETENTION, readings: 30 * DAY, mainRuns: 60 * DAY, events: 10 * DAY };

const reading = (start: number, issued?: number): Reading => ({
  ...{ station: 'a', property: 'o3', value: 1, unit: 'ug/m3', start, end: start + HOUR },
  ...(issued !== undefined && { issued }),
});

test.each([
  ['the first hour of the oldest day', reading(Date.UTC(2026, 4, 31)), true],
  ['the last hour before', reading(Date.UTC(2026, 4, 30, 23)), false],
  ['a forecast of a run that is kept', reading(NOW, NOW - 59 * DAY), true],
  ['a forecast for long ago, of a run that is kept', reading(NOW - 50 * DAY, NOW - 59 * DAY), true],
  ['a forecast of a run that is not', reading(NOW, NOW - 62 * DAY), false],
])('%s', (_, given, isKept) => {
  const { kept, tooOld } = withinRetention({ ...EMPTY_BATCH, readings: [given] }, RETENTION, NOW);
  expect([kept.readings.length, tooOld]).toEqual(isKept ? [1, 0] : [0, 1]);
});

test('events that have been over for too long are left out, open ones never', () => {
  const event = (id: string, end?: number) =>
    ({
      id,
      kind: 'roadworks',
      onset: 0,
      end,
      severity: 'minor',
      texts: { de: { headline: id } },
      stations: [],
    }) as const;
  const batch: Batch = {
    ...EMPTY_BATCH,
    events: [event('old', NOW - 12 * DAY), event('young', NOW - 9 * DAY), event('open')],
  };
  expect(withinRetention(batch, RETENTION, NOW).kept.events!.map(({ id }) => id)).toEqual(['young', 'open']);
});
