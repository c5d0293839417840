import { DAY } from '../../model/time';
import { Changes } from '../../store/changes';
import { AnswerCache } from './answer-cache';
import type { SeriesPoints } from '../../store/observation-store';

const JULY = Date.UTC(2026, 6, 1);
const span = { start: JULY, end: JULY + 7 * DAY };
const bytes = new Uint8Array(100);
const at = (start: number) => [{ series: {}, observations: [{ start, end: start }] }] as unknown as SeriesPoints[];

it('keeps an answer until something is written in its time', () => {
  const changes = new Changes();
  const cache = new AnswerCache(changes);
  cache.put('q', { bytes, span, at: changes.now });
  changes.noteReadings(at(JULY + 30 * DAY));
  changes.noteEvents();
  expect(cache.get('q')).toBe(bytes);
  changes.noteReadings(at(JULY + 2 * DAY));
  expect(cache.get('q')).toBeUndefined();
  expect(cache.get('q', true)).toBe(bytes);
});

it('does not take an answer for new that was begun before a change', () => {
  const changes = new Changes();
  const cache = new AnswerCache(changes);
  const begun = changes.now;
  changes.noteReadings(at(JULY));
  cache.put('q', { bytes, span, at: begun });
  expect(cache.get('q')).toBeUndefined();
});

it('drops what was not used for longest when it is full', () => {
  const cache = new AnswerCache(new Changes(), 2 * 610);
  const put = (key: string) => cache.put(key, { bytes: new Uint8Array(100), span, at: 0 });
  const small = new AnswerCache(new Changes(), 4 * 610);
  ['a', 'b', 'c', 'd'].forEach((key) => small.put(key, { bytes, span, at: 0 }));
  small.get('a');
  small.put('e', { bytes, span, at: 0 });
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => small.get(key))).toEqual(['a', 'c', 'd', 'e']);
  // An answer of more than a quarter of all would leave no room for others.
  put('a');
  expect(cache.get('a')).toBeUndefined();
});
