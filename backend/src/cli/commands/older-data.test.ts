import { showOlderData } from './older-data';

const NOW = Date.parse('2026-11-26T22:30:00Z'); // 23:30 in Berlin

test('says once, with its dates, what is still to come, and when all is there', () => {
  const said: string[] = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  let tell = () => undefined as void;
  const progress = {
    backfill: { running: false, done: 0, total: 197 },
    onBackfill: (listener: () => void) => (tell = listener),
  };
  showOlderData(progress, { backfillDays: 30, zone: 'Europe/Berlin', language: 'de', now: () => NOW });
  tell();
  tell();
  progress.backfill = { running: false, done: 197, total: 197 };
  tell();
  jest.restoreAllMocks();
  expect(said).toEqual([
    'Ältere Daten vom 27.10.2026 bis 26.11.2026: 197 von 197 Tagen aller Messstellen stehen noch aus. Der Hub holt sie von selbst nach.\n',
    'Ältere Daten vom 27.10.2026 bis 26.11.2026 sind vollständig.\n',
  ]);
});
