import { PanelOptionsEditorBuilder, standardEditorsRegistry } from '@grafana/data';
import { addOptions, DEFAULTS, type Options, optionsOf } from './options';
import { courseFrame, soestOst } from './testdata/frames';

beforeAll(() => {
  const editors = ['boolean', 'radio', 'select'];
  standardEditorsRegistry.setInit(() => editors.map((id) => ({ id, name: id, editor: () => null })));
});

function items() {
  const builder = new PanelOptionsEditorBuilder<Options>();
  addOptions(builder);
  return builder.getItems();
}

test('a fresh panel draws everything, of whatever station there is, in the language of its reader', () => {
  const defaults = Object.fromEntries(items().map(({ path, defaultValue }) => [path, defaultValue]));
  expect(defaults).toEqual({
    station: '',
    view: 'auto',
    'parts.scale': true,
    'parts.course': true,
    'parts.advice': true,
    language: 'auto',
  });
  expect(DEFAULTS.parts).toEqual({ scale: true, course: true, advice: true });
});

test('offers the stations of the data by name', async () => {
  const station = items().find(({ path }) => path === 'station')!;
  const context = { data: [courseFrame(soestOst)], options: DEFAULTS };
  const offered = await station.settings.getOptions(context);
  expect(offered).toEqual([
    { value: '', label: expect.any(String) },
    { value: 'denw095', label: 'Soest-Ost' },
  ]);
});

test('offers no station before there are data', async () => {
  const station = items().find(({ path }) => path === 'station')!;
  expect(await station.settings.getOptions({ options: DEFAULTS })).toEqual([{ value: '', label: expect.any(String) }]);
});

test.each([
  ['nothing', undefined, DEFAULTS],
  ['null', null, DEFAULTS],
  ['a text', '', DEFAULTS],
  [
    'those of another panel',
    { legend: { showLegend: true }, parts: null, station: 7, view: 'list', language: 'fr' },
    DEFAULTS,
  ],
  [
    'some of ours',
    { station: '$station', view: 'calendar', parts: { scale: false }, language: 'en' },
    { station: '$station', view: 'calendar', parts: { scale: false, course: true, advice: true }, language: 'en' },
  ],
])('options that hold %s are read', (_, saved, expected) => {
  expect(optionsOf(saved)).toEqual(expected);
});
