import { BATCH_SIZE, BatchBuilder } from './batch';

const READING = { station: 's', property: 'no2', value: 1, unit: 'ug/m3', start: 0, end: 1 };

it('keeps apart what was read, missing and rejected, and starts anew after each batch', () => {
  const batch = new BatchBuilder();
  batch.row();
  batch.read(READING);
  batch.miss(2);
  batch.reject('calm');
  batch.reject('calm');
  batch.reject('row is cut off');
  batch.station({ station: 's' });
  expect(batch.take()).toEqual({
    readings: [READING],
    stations: [{ station: 's' }],
    rows: 1,
    missing: 2,
    rejected: { calm: 2, 'row is cut off': 1 },
  });
  expect(batch.take()).toEqual({ readings: [], stations: [], rows: 0, missing: 0, rejected: {} });
});

it('is full before a row of readings could pass the size of a batch', () => {
  const batch = new BatchBuilder();
  while (!batch.full) {
    batch.read(READING);
  }
  const { readings } = batch.take();
  expect(readings.length).toBeGreaterThan(BATCH_SIZE * 0.95);
  expect(readings.length).toBeLessThan(BATCH_SIZE);
});

it.each([
  [{ station: ' ' }, 'station has no name, or one that is too long'],
  [{ station: 'x'.repeat(201) }, 'station has no name, or one that is too long'],
  [{ value: NaN }, 'value is not a number'],
  [{ value: Infinity }, 'value is not a number'],
  [{ value: -1e308 }, 'value is not a number'],
  [{ end: NaN }, 'time is none that a calendar has'],
  [{ end: Date.UTC(275_760, 8, 13) + 1 }, 'time is none that a calendar has'],
])('rejects a reading that no store could keep: %j', (fault, reason) => {
  const batch = new BatchBuilder();
  batch.read({ ...READING, ...fault });
  expect(batch.take()).toMatchObject({ readings: [], rejected: { [reason]: 1 } });
});

it('keeps the list of reasons short whatever a payload makes of them', () => {
  const batch = new BatchBuilder();
  for (let i = 0; i < 1000; i++) {
    batch.reject(`column "${i}${'x'.repeat(5000)}" is not known`);
  }
  const { rejected } = batch.take();
  expect(Object.keys(rejected)).toHaveLength(51);
  expect(Math.max(...Object.keys(rejected).map((reason) => reason.length))).toBeLessThan(200);
  expect(Object.values(rejected).reduce((a, b) => a + b)).toBe(1000);
});

it('tells by name what is read and what is not, and neither many names nor long ones', () => {
  const batch = new BatchBuilder();
  batch.known('tempf');
  for (let i = 0; i < 1000; i++) {
    batch.unread(`${i}${'x'.repeat(5000)}`);
  }
  const { contents } = batch.take();
  expect(contents!.read).toEqual({ tempf: 1 });
  expect(JSON.stringify(contents).length).toBeLessThan(40_000);
  expect(Object.values(contents!.unread).reduce((a, b) => a + b)).toBe(1000);
  expect(batch.take().contents).toBeUndefined();
});
