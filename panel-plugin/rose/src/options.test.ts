import { PanelOptionsEditorBuilder, standardEditorsRegistry } from '@grafana/data';
import { addOptions, DEFAULTS, type Options, optionsOf } from './options';
import { mastFrames } from './testdata/frames';

beforeAll(() => {
  const editors = ['boolean', 'radio', 'select'];
  standardEditorsRegistry.setInit(() => editors.map((id) => ({ id, name: id, editor: () => null })));
});

function items() {
  const builder = new PanelOptionsEditorBuilder<Options>();
  addOptions(builder);
  return builder.getItems();
}

test('a fresh panel draws all there is, on one scale, in the language of its reader', () => {
  const defaults = Object.fromEntries(items().map(({ path, defaultValue }) => [path, defaultValue]));
  expect(defaults).toEqual(DEFAULTS);
});

test('offers the stations of the data by name', async () => {
  const station = items().find(({ path }) => path === 'station')!;
  const offered = (await station.settings.getOptions({ data: mastFrames() })) as { label: string }[];
  expect(offered).toHaveLength(6);
  expect(offered[5]).toEqual({ value: 'wetter-schwerte', label: 'Wetterstation Schwerte' });
  expect(await station.settings.getOptions({})).toHaveLength(1);
});

test.each([
  ['nothing', undefined, DEFAULTS],
  ['a text', '', DEFAULTS],
  ['those of another panel', { legend: {}, station: 7, sameScale: 'no', language: 'fr' }, DEFAULTS],
  ['some of ours', { station: '$mast', sameScale: false }, { station: '$mast', sameScale: false, language: 'auto' }],
])('options that hold %s are read', (_, saved, expected) => {
  expect(optionsOf(saved)).toEqual(expected);
});
