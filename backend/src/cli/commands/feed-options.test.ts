import { parseRegion } from '../../config/load';
import { feedOf } from '../../feeds/registry';
import { configuredFeed, optionsByHand, stationsOfFeed } from './feed-options';

const table = feedOf('table');
const sensorthings = feedOf('sensorthings');

describe('options by hand', () => {
  it.each<[string[], object]>([
    [['minutes=60', 'marks=end'], { minutes: 60, marks: 'end' }],
    [['timeColumn=[Datum, Uhrzeit]'], { timeColumn: ['Datum', 'Uhrzeit'] }],
    [
      ['columns."Temp. 2m".property=air_temperature'],
      { columns: { 'Temp. 2m': { property: 'air_temperature', missing: [] } } },
    ],
    [
      ['columns.a=no2', 'columns.b={property: co, unit: ug/m3}'],
      { columns: { a: { property: 'no2' }, b: { unit: 'ug/m3' } } },
    ],
  ])('%j', (given, expected) => {
    expect(optionsByHand(table, given)).toMatchObject(expected);
  });

  it('come before those of a configuration, which else hold', () => {
    const configured = { datastreams: { 1: 'no2', 2: 'o3' }, pageSize: 5 };
    expect(optionsByHand(sensorthings, ['datastreams.2=so2'], configured)).toMatchObject({
      datastreams: { 1: { property: 'no2' }, 2: { property: 'so2' } },
      pageSize: 5,
    });
  });

  it.each([
    ['marks=ende', 'marks: "marks" cannot be "ende". Did you mean "end"?'],
    ['minute=5', 'minute: The key "minute" is not known here. Did you mean "minutes"?'],
    ['columns.a=no22', 'There is no property "no22".'],
    ['minutes', '"minutes" is no option.'],
    ['columns={', 'cannot be read'],
  ])('%s is refused', (given, message) => {
    expect(() => optionsByHand(table, [given])).toThrow(message);
  });
});

describe('the entry of a configuration', () => {
  const region = parseRegion(
    `region: { name: Schwerte, ags: "05978028" }
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    feeds:
      - { feed: table, station: a, stations: [{ id: a, name: A, lat: 51.4, lon: 7.5, class: indicative }] }
      - { feed: table, station: b, stations: [{ id: b, name: B, lat: 51.4, lon: 7.5, class: indicative }] }
`,
    'region.yaml'
  );

  it('has to be chosen where each reads a file in its own way', () => {
    expect(() => configuredFeed(table, region, 'schwerte')).toThrow(/2 entries of table/);
    expect(configuredFeed(table, region, 'schwerte', 2)).toMatchObject({ options: { station: 'b' } });
    expect(stationsOfFeed(table, region, 'schwerte').map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it.each([
    ['schwert', undefined, 'Did you mean "schwerte"?'],
    ['schwerte', 3, 'It has 2.'],
  ])('%s, entry %s', (slug, entry, remedy) => {
    expect(() => configuredFeed(table, region, slug, entry)).toThrow(expect.objectContaining({ remedy }));
  });
});
