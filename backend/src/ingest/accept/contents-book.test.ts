import type { Contents } from '../../model/outcome/contents';
import { DAY, HOUR, MINUTE } from '../../model/time';
import { testStore } from '../../testing/test-store';
import { feedPage } from '../../store/feed-book';
import { ContentsBook, contentsIn } from './contents-book';

const T0 = Date.UTC(2026, 5, 1);
const REPORT: Contents = { read: { tempf: 1 }, unread: { heap: 1 } };

test('is written with new names at once, else every hour, and goes on after a restart', async () => {
  const store = testStore();
  const book = new ContentsBook(store);
  const add = async (at: number, contents = REPORT, into = book) => {
    const state = await into.add('unna', 'ecowitt', contents, at);
    await store.writeState(state);
    return Object.keys(state);
  };
  expect(await add(T0)).toEqual(['contents/unna/ecowitt']);
  expect(await add(T0 + MINUTE)).toEqual([]);
  expect(await add(T0 + HOUR)).toEqual(['contents/unna/ecowitt']);
  expect(await add(T0 + HOUR + MINUTE, { read: {}, unread: { soilad1: 1 } })).toEqual(['contents/unna/ecowitt']);
  await add(T0 + HOUR + 2 * MINUTE, REPORT, new ContentsBook(store));
  expect(await contentsIn(store, 'unna', 'ecowitt')).toEqual({ read: { tempf: 4 }, unread: { heap: 4, soilad1: 1 } });
  expect(await contentsIn(store, 'unna', 'ttn')).toEqual({ read: {}, unread: {} });
});

test('begins anew after a week, so that nothing is told that has long been mapped', async () => {
  const store = testStore();
  const book = new ContentsBook(store);
  await store.writeState(await book.add('unna', 'ecowitt', { read: {}, unread: { old: 9 } }, T0));
  await store.writeState(await book.add('unna', 'ecowitt', REPORT, T0 + 7 * DAY));
  expect(await contentsIn(store, 'unna', 'ecowitt')).toEqual(REPORT);
});

test('counts what was not taken by reason, and is written with a new reason at once', async () => {
  const store = testStore();
  const book = new ContentsBook(store);
  const add = async (at: number, rejected: Readonly<Record<string, number>>) => {
    const state = await book.add('unna', 'ecowitt', REPORT, at, rejected);
    await store.writeState(state);
    return Object.keys(state).length;
  };
  expect(await add(T0, {})).toBe(1);
  expect(await add(T0 + MINUTE, { 'value is not a number': 2 })).toBe(1);
  expect(await add(T0 + 2 * MINUTE, { 'value is not a number': 1 })).toBe(0);
  expect(await add(T0 + 3 * MINUTE, { 'unknown station': 1 })).toBe(1);
  expect((await feedPage(store, 'unna', 'ecowitt'))?.rejected).toEqual({
    'value is not a number': 3,
    'unknown station': 1,
  });
});
