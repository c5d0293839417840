import type { Curve } from './curve';
import { APART, looksApart } from './told-apart';

const curve = (station: string, property = 'pm10') => ({ series: { station, property } }) as Curve;

/** WCAG 2.2. */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const part = parseInt(color.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test.each(APART)('%s is seen on the ground of both themes', (color) => {
  expect(contrast(color, '#ffffff')).toBeGreaterThanOrEqual(3);
  expect(contrast(color, '#181b1f')).toBeGreaterThanOrEqual(3);
});

test('a station has one colour in all its properties, and no other has it', () => {
  const curves = [curve('a'), curve('a', 'pm25'), curve('b'), curve('b', 'pm25')];
  const looks = curves.map(looksApart(curves));
  expect(looks[0]).toEqual({ color: { mode: 'fixed', fixedColor: '#0072B2' } });
  expect(looks[1]).toEqual(looks[0]);
  expect(looks[2]).toEqual({ color: { mode: 'fixed', fixedColor: '#D55E00' } });
  expect(looks[3]).toEqual(looks[2]);
});

test('fifteen stations differ, by their dash once all colours are used', () => {
  const curves = Array.from({ length: 15 }, (_, i) => curve(`s${i}`));
  const looks = curves.map((one) => JSON.stringify(looksApart(curves)(one)));
  expect(new Set(looks).size).toBe(15);
  expect(looks[5]).toContain('"lineStyle":{"fill":"dash","dash":[12,5]}');
});
