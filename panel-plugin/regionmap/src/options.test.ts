import { PanelOptionsEditorBuilder, standardEditorsRegistry } from '@grafana/data';
import { addOptions, DEFAULTS, type Options, optionsOf } from './options';

beforeAll(() => {
  const editors = ['boolean', 'radio', 'text'];
  standardEditorsRegistry.setInit(() => editors.map((id) => ({ id, name: id, editor: () => null })));
});

test('a fresh panel draws Kreis Unna with everything on it', () => {
  const builder = new PanelOptionsEditorBuilder<Options>();
  addOptions(builder);
  expect(Object.fromEntries(builder.getItems().map(({ path, defaultValue }) => [path, defaultValue]))).toEqual({
    area: '05978',
    geometry: '',
    link: '',
    'shown.wind': true,
    'shown.traffic': true,
    'shown.happenings': true,
    'shown.names': true,
    'shown.legend': true,
    language: 'auto',
  });
});

test.each([
  ['nothing', undefined, DEFAULTS],
  ['null', null, DEFAULTS],
  ['those of a Geomap', { view: { id: 'coords' }, layers: [], controls: { showZoom: true } }, DEFAULTS],
  ['wrong types', { area: 5978, geometry: {}, link: 7, shown: 'all', language: 'fr' }, DEFAULTS],
  ['an emptied key', { area: ' ' }, DEFAULTS],
  [
    'some of ours',
    { area: '05974', shown: { wind: false, names: 1 }, language: 'en' },
    { ...DEFAULTS, area: '05974', shown: { ...DEFAULTS.shown, wind: false }, language: 'en' },
  ],
])('options that hold %s are read', (_, saved, expected) => {
  expect(optionsOf(saved)).toEqual(expected);
});
