import { PanelOptionsEditorBuilder, standardEditorsRegistry } from '@grafana/data';
import { addOptions, DEFAULTS, type Options } from './options';
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
