import { schemaOf } from '../config/problems/schema-node';
import { HubError } from '@smartregion/terms/errors';
import { findProperty } from '@smartregion/terms/property';
import { FEEDS, feedOf } from './registry';

it('finds a feed by its id', () => {
  expect(feedOf('uba-airquality').title.de).toBe('Umweltbundesamt: Luftdaten');
});

it.each([
  ['uba-airqality', 'Did you mean "uba-airquality"?'],
  ['dwdcdc', 'Did you mean "dwd-cdc"?'],
])('names the nearest feed for %s', (id, remedy) => {
  expect(() => feedOf(id)).toThrow(HubError);
  expect(() => feedOf(id)).toThrow(expect.objectContaining({ kind: 'not-found', remedy }));
});

it('names all feeds when none is near', () => {
  expect(() => feedOf('thermometer')).toThrow(
    expect.objectContaining({ remedy: expect.stringMatching(/^The hub reads: .*dwd-cdc.*uba-airquality/) })
  );
});

describe.each(FEEDS.map((feed) => [feed.id, feed] as const))('%s', (id, feed) => {
  it('is listed once, and says what the hub must know of it', () => {
    expect(FEEDS.filter((other) => other.id === id)).toHaveLength(1);
    expect(feed.licence.attribution).not.toBe('');
    expect(feed.cadence).toBeGreaterThan(0);
    expect(feed.transport === 'poll').toBe(feed.requests !== undefined);
  });

  it('delivers what the vocabulary has, each once, or tells of events', () => {
    expect(feed.delivers.filter((property) => !findProperty(property))).toEqual([]);
    expect(new Set(feed.delivers).size).toBe(feed.delivers.length);
    expect([...feed.delivers, ...(feed.tells ?? [])]).not.toHaveLength(0);
  });

  it('needs no option, as files are read without a configuration', () => {
    expect(feed.options.safeParse({}).error).toBeUndefined();
    expect((feed.needs ?? []).filter((option) => !(option in schemaOf(feed.options).properties!))).toEqual([]);
  });

  it('has an address, or asks for one', () => {
    expect(feed.transport === 'poll').toBe(feed.baseUrl !== undefined || feed.addressLike !== undefined);
  });

  it('lets no secret be written into the file', () => {
    const { properties = {} } = schemaOf(feed.options);
    const secret = Object.keys(properties).filter((key) => /token|secret|password|key$/i.test(key));
    expect(secret.filter((key) => !properties[key]!.secret)).toEqual([]);
  });

  it('refuses an option that it does not have', () => {
    const result = feed.options.safeParse({ nosuchoption: 1 });
    expect(JSON.stringify(result.error?.issues)).toContain('nosuchoption');
  });
});
