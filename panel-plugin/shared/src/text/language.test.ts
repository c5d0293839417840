import { chooseLanguage } from './language';

test.each([
  ['the panel says English', 'en', 'de-DE', ['de'], 'en'],
  ['the panel says German', 'de', 'en-US', ['en'], 'de'],
  ['Grafana is German', 'auto', 'de-DE', ['en-GB'], 'de'],
  ['Grafana is French', 'auto', 'fr-FR', ['de'], 'en'],
  ['nobody chose, the browser is German', 'auto', 'en-US', ['de-DE', 'en'], 'de'],
  ['nobody chose, the browser is English', 'auto', 'en-US', ['en-GB', 'de'], 'en'],
  ['anonymous and the browser says nothing', 'auto', undefined, [], 'de'],
] as const)('%s', (_, choice, grafana, browser, expected) => {
  expect(chooseLanguage(choice, grafana, browser)).toBe(expected);
});
