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
  expect(readings.length).toBeGreaterThan(BATCH_SIZE * 0.99);
  expect(readings.length).toBeLessThan(BATCH_SIZE);
});
