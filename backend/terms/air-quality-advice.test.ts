import { AIR_QUALITY_ADVICE } from './air-quality-advice';
import { airQualityIndexOf } from './air-quality-scale';

const CLASSES = airQualityIndexOf('uba-lqi-2025').classes.map(({ de, en }, i) => [i + 1, de, en] as const);

test.each(CLASSES)('class %d: advice begins with the air, by the word of its class', (number, de, en) => {
  const stem = (word: string) => word.slice(0, -1);
  expect(AIR_QUALITY_ADVICE.de[number - 1]!.toLowerCase()).toMatch(new RegExp(`^${stem(de)}\\w*e luft: `));
  expect(AIR_QUALITY_ADVICE.en[number - 1]!.toLowerCase()).toMatch(new RegExp(`^${en} air: `));
});

test('good air sends nobody outdoors: whoever reads it may stand in a storm', () => {
  const good = [...AIR_QUALITY_ADVICE.de.slice(0, 3), ...AIR_QUALITY_ADVICE.en.slice(0, 3)];
  expect(good.join(' ')).not.toMatch(/draußen|unbesorgt|im freien|outdoor|outside/i);
});
