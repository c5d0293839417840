import { openToAll } from '../../api/catalogue-service';
import { scene } from '../../testing/scene';
import { select } from './selection';
import type { Catalogue } from '../question';

const everything = { kommunen: [], stations: [], properties: [] };

async function filled(): Promise<Catalogue> {
  const { catalogue, put } = scene('2026-07-01T12:00Z');
  await put('DENW010', 'no2', []);
  await put('DENW179', 'o3', []);
  await put('DENW179', 'no2', []);
  await put('dwd-05480', 'air_temperature', [], { feed: 'dwd' });
  await put('A1-Kreuz', 'traffic_flow_all', [], { feed: 'counter' });
  return catalogue;
}

const named = (series: readonly { station: string; property: string }[]) =>
  series.map((s) => `${s.station}/${s.property}`);

it.each([
  [
    'all, by Kommune, station and property',
    everything,
    ['A1-Kreuz/traffic_flow_all', 'DENW179/no2', 'DENW179/o3', 'dwd-05480/air_temperature', 'DENW010/no2'],
  ],
  ['a property', { ...everything, properties: ['no2'] }, ['DENW179/no2', 'DENW010/no2']],
  ['a property of a Kommune', { ...everything, kommunen: ['unna'], properties: ['no2'] }, ['DENW010/no2']],
  ['a Kommune by its Gemeindeschlüssel', { ...everything, kommunen: ['05978036'] }, ['DENW010/no2']],
  ['a Kommune by its name', { ...everything, kommunen: ['Unna'] }, ['DENW010/no2']],
  ['a station, but of another Kommune', { ...everything, kommunen: ['unna'], stations: ['DENW179'] }, []],
  ['a property that nothing measures', { ...everything, properties: ['uv_index'] }, []],
  ['a feed', { ...everything, feeds: ['dwd'] }, ['dwd-05480/air_temperature']],
])('selects %s', async (_, wanted, expected) => {
  expect(named((await select(wanted, await filled())).series)).toEqual(expected);
});

it.each([
  ['nothing is named', everything, ['DENW010/no2']],
  ['a station is named', { ...everything, stations: ['DENW179'] }, ['DENW179/no2', 'DENW179/o3']],
  ['another Kommune is named', { ...everything, kommunen: ['schwerte'], properties: ['no2'] }, ['DENW179/no2']],
])('knows what the default Kommune is worth when %s', async (_, wanted, expected) => {
  expect(named((await select(wanted, await filled(), 'unna')).series)).toEqual(expected);
});

it.each([
  [
    { ...everything, kommunen: ['schwerde'] },
    'not-found',
    'There is no Kommune "schwerde" in this hub.',
    'Did you mean "schwerte" (Schwerte)?',
  ],
  [
    { ...everything, stations: ['DENW178'] },
    'not-found',
    'There is no station "DENW178" in this hub.',
    'Did you mean "DENW179" (Schwerte)?',
  ],
  [
    { ...everything, stations: ['Unna-Königsborn'] },
    'not-found',
    'There is no station "Unna-Königsborn" in this hub.',
    'Did you mean "DENW010" (Unna-Königsborn)?',
  ],
  [
    { ...everything, stations: ['Lummerland'] },
    'not-found',
    'There is no station "Lummerland" in this hub.',
    'Ask /api/v1/catalogue/stations for the list.',
  ],
  [
    { ...everything, properties: ['air_temprature'] },
    'not-found',
    'There is no property "air_temprature" in the vocabulary.',
    expect.stringContaining('Did you mean "air_temperature"?'),
  ],
  [
    { ...everything, feeds: ['conter'] },
    'not-found',
    'There is no feed "conter" in this hub.',
    'Did you mean "counter"?',
  ],
  [
    { ...everything, kommunen: ['$kommune'] },
    'query',
    'The variable "$kommune" came here without a value.',
    expect.stringContaining('shared externally'),
  ],
  [
    { ...everything, properties: ['${p}'] },
    'query',
    'The variable "${p}" came here without a value.',
    expect.stringContaining('Check its name'),
  ],
])('refuses %j and says what to do', async (wanted, kind, message, remedy) => {
  await expect(select(wanted, await filled())).rejects.toMatchObject({ kind, message, remedy });
});

describe('without a token', () => {
  it('leaves out what may not be passed on, and counts it', async () => {
    const { series, withheld } = await select({ ...everything, kommunen: ['schwerte'] }, openToAll(await filled()));
    expect(named(series)).toEqual(['DENW179/no2', 'DENW179/o3', 'dwd-05480/air_temperature']);
    expect(withheld).toBe(1);
  });

  it('says why there is nothing, when nothing of it may be passed on', async () => {
    const wanted = { ...everything, properties: ['traffic_flow_all'] };
    await expect(select(wanted, openToAll(await filled()))).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('licence of counter'),
      remedy: expect.stringContaining('server.token'),
    });
  });
});
