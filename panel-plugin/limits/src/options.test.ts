import { PanelOptionsEditorBuilder, standardEditorsRegistry } from '@grafana/data';
import { addOptions, DEFAULTS, type Options, optionsOf } from './options';
import { limits, overLimit } from './testdata/frames';

beforeAll(() => {
  const editors = ['boolean', 'radio', 'select', 'text'];
  standardEditorsRegistry.setInit(() => editors.map((id) => ({ id, name: id, editor: () => null })));
});

function items() {
  const builder = new PanelOptionsEditorBuilder<Options>();
  addOptions(builder);
  return builder.getItems();
}

test('a fresh panel draws everything there is, in the language of its reader', () => {
  const defaults = Object.fromEntries(items().map(({ path, defaultValue }) => [path, defaultValue]));
  expect(defaults).toEqual(DEFAULTS);
});

test('offers the stations of the data by name', async () => {
  const station = items().find(({ path }) => path === 'station')!;
  const offered = await station.settings.getOptions({ data: [limits(2022), overLimit()], options: DEFAULTS });
  expect(offered.slice(1)).toEqual([
    { value: 'DENW095', label: 'Soest-Ost' },
    { value: 'demo-luenen', label: 'Lünen, Viktoriastraße' },
  ]);
});

test.each([
  ['nothing', undefined, DEFAULTS],
  ['a text', '', DEFAULTS],
  ['those of another panel', { legend: {}, station: 7, calendar: 'yes', pollutant: [], language: 'fr' }, DEFAULTS],
  ['a year as a number', { year: 2022 }, { ...DEFAULTS, year: '2022' }],
  [
    'some of ours',
    { station: '$station', calendar: false, pollutant: 'o3', language: 'en' },
    { ...DEFAULTS, station: '$station', calendar: false, pollutant: 'o3', language: 'en' },
  ],
])('options that hold %s are read', (_, saved, expected) => {
  expect(optionsOf(saved)).toEqual(expected);
});
