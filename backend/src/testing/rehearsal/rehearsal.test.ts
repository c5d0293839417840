/** `npm run rehearsal` plays all polled feeds; here are a few, by what they have in common with the others. */
import { feedOf } from '../../feeds/registry';
import { rehearse } from './rehearse';
import { stageFor, type Stage } from './stage';

const START = Date.UTC(2026, 10, 23, 6, 30);
const SCRIPT = { start: START, polls: 4, seed: 3 };

function stageOf(id: string): Stage {
  const stage = stageFor(feedOf(id), START);
  if (typeof stage === 'string') {
    throw new Error(`${id}: ${stage}`);
  }
  return stage;
}

test.each([
  ['metar', 'one document for all stations'],
  ['dwd-poi', 'a document for each station'],
  ['dwd-mosmix', 'forecasts in an archive'],
  ['dwd-cap', 'events'],
  ['datex2', 'a table beside the document'],
])('a hub that polls %s (%s) through faults ends with the same store', async (id) => {
  const smooth = await rehearse(feedOf(id), stageOf(id), { ...SCRIPT, faultsOfTen: 0 });
  const rough = await rehearse(feedOf(id), stageOf(id), { ...SCRIPT, faultsOfTen: 7 });
  expect(smooth).toMatchObject({ failedPolls: 0, faults: {} });
  expect(rough.failedPolls).toBeGreaterThan(0);
  expect(Object.keys(rough.faults).length).toBeGreaterThan(0);
  expect(rough.lastPollFailed).toBe(false);
  expect(smooth.content.length).toBeGreaterThan(0);
  expect(rough.content).toEqual(smooth.content);
});

test('a feed that was never recorded is said to be so', () => {
  expect(stageFor({ ...feedOf('metar'), id: 'nobody' }, START)).toBe('nothing was recorded');
});
