import pino from 'pino';
import { HOUR, MINUTE } from '../model/time';
import { LogWriter } from './writer';

const AT = Date.UTC(2026, 10, 26, 21, 18, 20);

function logged(entries: readonly (readonly [number, object, string])[], language: 'de' | 'en' = 'de'): string[] {
  const lines: string[] = [];
  const writer = new LogWriter((text) => lines.push(text), { zone: 'Europe/Berlin', language });
  let now = AT;
  const logger = pino({ base: null, timestamp: () => `,"time":${now}` }, writer);
  for (const [at, details, message] of entries) {
    now = AT + at;
    logger.warn(details, message);
  }
  return lines;
}

const unreachable = (path: string) =>
  [
    { feed: 'dwd-cdc', url: `https://opendata.dwd.de/${path}`, remedy: 'Check the line.' },
    `https://opendata.dwd.de/${path} cannot be reached.`,
  ] as const;

test('a line has the time on the wall with its offset, and what to do', () => {
  expect(logged([[0, ...unreachable('a.zip')]])).toEqual([
    '2026-11-26 22:18:20+01:00 Warnung: dwd-cdc: https://opendata.dwd.de/a.zip cannot be reached. Check the line.\n',
  ]);
  const [summer] = logged([[-150 * 24 * HOUR, {}, 'x']], 'en');
  expect(summer).toBe('2026-06-29 23:18:20+02:00 warning: x\n');
});

test('one cause is one line, whatever was asked of the server, and told again after an hour with how often', () => {
  const lines = logged([
    [0, ...unreachable('a.zip')],
    [MINUTE, ...unreachable('b.zip')],
    [2 * MINUTE, { ...unreachable('c.zip')[0], feed: 'dwd-cap' }, unreachable('c.zip')[1]],
    [3 * MINUTE, { feed: 'uba-airquality', remedy: '' }, 'https://luftdaten.umweltbundesamt.de/x cannot be reached.'],
    [HOUR, ...unreachable('d.zip')],
    [HOUR + MINUTE, ...unreachable('e.zip')],
  ]);
  expect(lines.map((line) => line.slice(0, 70))).toEqual([
    '2026-11-26 22:18:20+01:00 Warnung: dwd-cdc: https://opendata.dwd.de/a.',
    '2026-11-26 22:21:20+01:00 Warnung: uba-airquality: https://luftdaten.u',
    '2026-11-26 23:18:20+01:00 Warnung: dwd-cdc: https://opendata.dwd.de/d.',
  ]);
  expect(lines[2]).toContain('(seit der letzten Meldung noch 2 Mal)');
});

test('the cause that a failure names goes before its words', () => {
  const lines = logged([
    [0, { cause: 'dns', host: 'a.de' }, 'at 10:00 nobody knew a.de'],
    [1, { cause: 'dns', host: 'a.de' }, 'five stations wait for a.de'],
    [2, { cause: 'dns', host: 'b.de' }, 'at 10:01 nobody knew b.de'],
    [3, { cause: 'tls', host: 'a.de' }, 'the certificate of a.de'],
  ]);
  expect(lines.map((line) => line.split('Warnung: ')[1]!.trim())).toEqual([
    'at 10:00 nobody knew a.de',
    'at 10:01 nobody knew b.de',
    'the certificate of a.de',
  ]);
});

test('two feeds that fail without a server are two causes; a defect shows where it is', () => {
  const stack = 'Error: x\n    at a (b.ts:1)\n    at c (d.ts:2)';
  const lines = logged([
    [0, { feed: 'a', stack }, 'It failed.'],
    [1, { feed: 'b' }, 'It failed.'],
  ]);
  expect(lines[0]).toBe(
    '2026-11-26 22:18:20+01:00 Warnung: a: It failed.\n    Error: x\n    at a (b.ts:1)\n    at c (d.ts:2)\n'
  );
  expect(lines).toHaveLength(2);
});
