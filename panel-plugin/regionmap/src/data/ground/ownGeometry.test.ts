import { readGeometry } from './ownGeometry';

const polygon = (coordinates: unknown) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: null, geometry: { type: 'Polygon', coordinates } }],
  });

test.each([
  ['no JSON', '{', 'kein JSON'],
  ['a number', '7', 'kein GeoJSON'],
  ['TopoJSON', '{"type":"Topology"}', 'kein GeoJSON'],
  ['points alone', '{"type":"Feature","geometry":{"type":"Point","coordinates":[7,51]}}', 'weder Flächen'],
  ['no features', '{"type":"FeatureCollection","features":[]}', 'weder Flächen'],
  ['metres (UTM)', polygon([[[393000, 5710000]]]), 'EPSG:4326'],
  ['texts', polygon([[['7', '51']]]), 'Grad'],
  ['nothing inside', polygon([]), 'Grad'],
  ['too much', 'x'.repeat(2_000_001), '2 MB'],
])('%s: says what is wrong', (_name, text, words) => {
  const { problem } = readGeometry(text);
  expect(problem?.de).toContain(words);
  expect(problem?.en).toBeTruthy();
});

test('areas and lines are read, features without geometry and points are left', () => {
  const read = readGeometry(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: 'A 1' },
          geometry: {
            type: 'LineString',
            coordinates: [
              [7, 51],
              [7.1, 51.1],
            ],
          },
        },
        { type: 'Feature', properties: {}, geometry: null },
        { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [7, 51] } },
        {
          type: 'Feature',
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [7, 51],
                [8, 51],
                [8, 52],
                [7, 51],
              ],
            ],
          },
        },
      ],
    })
  );
  expect(read.problem === null && read.collection.features.map(({ geometry }) => geometry.type)).toEqual([
    'LineString',
    'Polygon',
  ]);
});
