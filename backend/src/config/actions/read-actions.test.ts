import { HubError } from '@smartregion/terms/errors';
import { HOUR, MINUTE } from '../../model/time';
import { parseRegion, readRegion } from '../load';

const HEAD = `
region: { name: Test, ags: "05978" }
kommunen:
  - { ags: "05978024", slug: luenen, name: Lünen }
actions:
`;
const RULE = `
  - id: no2
    name: { de: Ampel }
    kommune: luenen
    input: { query: { type: series, stations: [A], properties: [no2] }, interval: 30m }
    on: { above: 80 }
`;

const env = { LSA_TOKEN: 'geheim', MQTT_PASSWORD: 'auch geheim', LSA_FEEDBACK: 'rueck-0123456789abcdef' };
const rulesOf = (yaml: string) => parseRegion(HEAD + yaml, 'test.yaml', { env }).actions!;

function problemsOf(yaml: string): string {
  try {
    rulesOf(yaml);
  } catch (error) {
    return error instanceof HubError ? error.in('de').message + error.in('de').remedy : String(error);
  }
  return 'none';
}

test('what a rule leaves out is assumed, and marked', () => {
  const [rule] = rulesOf(RULE);
  expect(rule).toMatchObject({
    ...{ id: 'no2', name: { de: 'Ampel', en: 'Ampel' }, kommune: 'luenen', mode: 'watch', times: [], outputs: [] },
    input: { from: 'question', interval: 30 * MINUTE, maxAge: HOUR, minQuality: 'provisional' },
    on: { side: 'above', beyond: 80, intervals: 2, of: 3 },
    off: { beyond: 64, for: HOUR },
    ...{ minOn: HOUR, maxOn: 4 * HOUR, lock: HOUR, perDay: 2, releaseWithin: HOUR },
  });
  expect([...rule!.assumed].sort()).toEqual(
    [
      ...['input.maxAge', 'input.minQuality', 'on.intervals', 'on.of', 'off.beyond', 'off.for'],
      ...['minOn', 'maxOn', 'lock', 'perDay', 'releaseWithin'],
    ].sort()
  );
});

test('what a rule says is chosen', () => {
  const [rule] = rulesOf(
    RULE.replace('on: { above: 80 }', 'on: { below: -1, intervals: 1, of: 1 }') +
      `    off: { above: 2.5, for: 2h }
    mode: automatic
    minOn: 30m
    maxOn: 1d
    lock: 0s
    perDay: 6
    releaseWithin: 15m
    feedbackWithin: 10m
    times: [{ days: [mon, sun], from: "22:00", to: "06:30" }, { from: "00:00", to: "24:00" }]
    outputs:
      - { kind: webhook, id: lsa, url: "https://lsa.example/x", token: { env: LSA_TOKEN }, feedbackToken: { env: LSA_FEEDBACK } }
      - { kind: mqtt, id: sign, broker: "mqtts://b.example:8883", password: { env: MQTT_PASSWORD }, topic: a/b }
`
  );
  expect(rule).toMatchObject({
    on: { side: 'below', beyond: -1, intervals: 1, of: 1 },
    off: { beyond: 2.5, for: 2 * HOUR },
    ...{ mode: 'automatic', minOn: 30 * MINUTE, maxOn: 24 * HOUR, lock: 0, perDay: 6, feedbackWithin: 10 * MINUTE },
    times: [
      { days: [1, 7], from: 22 * 60, to: 6 * 60 + 30 },
      { days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 24 * 60 },
    ],
    outputs: [
      { kind: 'webhook', id: 'lsa', url: 'https://lsa.example/x', token: 'geheim', feedbackToken: env.LSA_FEEDBACK },
      { kind: 'mqtt', id: 'sign', broker: 'mqtts://b.example:8883', password: 'auch geheim', topic: 'a/b' },
    ],
  });
  expect(rule!.assumed).toEqual(['input.maxAge', 'input.minQuality']);
});

test('an alert needs no thresholds', () => {
  const [rule] = rulesOf(
    RULE.replace(/input: .*/, 'input: { alert: true, maxAge: 15m }').replace('    on: { above: 80 }\n', '')
  );
  expect(rule).toMatchObject({
    input: { from: 'alert', maxAge: 15 * MINUTE },
    on: { beyond: 0.5, intervals: 1, of: 1 },
    off: { beyond: 0.5, for: 0 },
  });
});

describe('the version of a rule', () => {
  const versionOf = (yaml: string) => rulesOf(yaml)[0]!.version;
  const output = (token: string) =>
    `    outputs: [{ kind: webhook, id: a, url: "https://a.example", token: ${token} }]\n`;
  test.each([
    ['the order of keys', RULE.replace('type: series, stations: [A]', 'stations: [A], type: series'), true],
    ['its name', RULE.replace('Ampel', 'Pförtner'), true],
    ['what is assumed, said', `${RULE}    perDay: 2\n`, true],
    ['a threshold', RULE.replace('80', '81'), false],
    ['the station', RULE.replace('[A]', '[B]'), false],
    ['the mode', `${RULE}    mode: propose\n`, false],
    ['an output', RULE + output('{ env: LSA_TOKEN }'), false],
  ])('%s: the same is %#', (_, yaml, isSame) => {
    expect(versionOf(yaml) === versionOf(RULE)).toBe(isSame);
  });

  test('a secret that is renewed is no other version', () => {
    const fedBack = (name: string) =>
      output('{ env: LSA_TOKEN }').replace(' }]', `, feedbackToken: { env: ${name} } }]`);
    expect(versionOf(RULE + fedBack('LSA_FEEDBACK'))).toBe(versionOf(RULE + output('{ env: LSA_TOKEN }')));
    expect(versionOf(RULE + output('{ env: LSA_TOKEN }'))).toBe(versionOf(RULE + output('{ env: MQTT_PASSWORD }')));
  });
});

test.each([
  ['an unknown Kommune', RULE.replace('kommune: luenen', 'kommune: lunen'), /Meinten Sie „luenen“/],
  ['two rules of one id', RULE + RULE, /Die Regel „no2“ gibt es schon/],
  ['an id that no address can have', RULE.replace('id: no2', 'id: NO2 Lünen'), /a-z, 0-9/],
  ['no threshold', RULE.replace('above: 80', 'intervals: 2'), /Einschaltschwelle fehlt/],
  ['two thresholds', RULE.replace('above: 80', 'above: 80, below: 2'), /oder es sind zwei/],
  ['off beyond on', `${RULE}    off: { below: 90 }\n`, /höchstens die Einschaltschwelle 80/],
  ['off on the same side', `${RULE}    off: { above: 60 }\n`, /Schreiben Sie off: \{ below/],
  ['a frost rule without off', RULE.replace('above: 80', 'below: 0'), /mindestens die Einschaltschwelle 0/],
  ['3 of 2', RULE.replace('above: 80', 'above: 80, intervals: 3, of: 2'), /3 von 2 gibt es nicht/],
  ['a minimum longer than the maximum', `${RULE}    minOn: 5h\n`, /minOn ist länger als maxOn/],
  ['query and alert', RULE.replace('interval: 30m', 'alert: true'), /entweder query oder alert/],
  ['neither', RULE.replace(/input: .*/, 'input: { interval: 30m }'), /entweder query oder alert/],
  ['a time in the query', RULE.replace('type: series', 'from: now-1h, type: series'), /hat in der Abfrage einer Regel/],
  ['a time of day that is none', `${RULE}    times: [{ from: "25:00", to: "26:00" }]\n`, /keine Uhrzeit/],
  ['a German day', `${RULE}    times: [{ days: [mo], from: "06:00", to: "20:00" }]\n`, /mon/],
  ['a mode that is none', `${RULE}    mode: auto\n`, /automatic/],
  ['a key that is none', `${RULE}    minon: 5m\n`, /Meinten Sie „minOn“/],
  ['an output that is none', `${RULE}    outputs: [{ kind: ocit, id: a }]\n`, /kind/],
  [
    'a secret in the file',
    `${RULE}    outputs: [{ kind: webhook, id: a, url: "https://a.example", token: x }]\n`,
    /Geheimnis/,
  ],
  ['a broker that is none', `${RULE}    outputs: [{ kind: mqtt, id: a, broker: "http://b", topic: x }]\n`, /Brokers/],
  [
    'a topic with wildcards',
    `${RULE}    outputs: [{ kind: mqtt, id: a, broker: "mqtt://b", topic: "x/#" }]\n`,
    /weder \+ noch #/,
  ],
  [
    'two outputs of one id',
    `${RULE}    outputs: [{ kind: webhook, id: a, url: "https://a.example" }, { kind: webhook, id: a, url: "https://b.example" }]\n`,
    /Zwei Ausgänge heißen „a“/,
  ],
  [
    'a token that is soon guessed',
    `${RULE}    outputs: [{ kind: webhook, id: a, url: "https://a.example", feedbackToken: { env: LSA_TOKEN } }]\n`,
    /kürzer als 16 Zeichen/,
  ],
  [
    'a token in the file itself',
    `${RULE}    outputs: [{ kind: webhook, id: a, url: "https://a.example", feedbackToken: rueck-0123456789abcdef }]\n`,
    /Geheimnis darf nicht in dieser Datei stehen/,
  ],
  ['a duration without a unit', `${RULE}    lock: 60\n`, /Dauer/],
  ['a duration of years', `${RULE}    maxOn: 900d\n`, /zu kurz oder zu lang/],
  ['a list in the place of a rule', '  - [1, 2]\n', /actions\[0\]/],
])('refuses %s', (_, yaml, message) => {
  expect(problemsOf(yaml)).toMatch(message);
});

test('hints at a rule that switches nothing', () => {
  const { hints } = readRegion(`${HEAD}${RULE}    mode: automatic\n`, 'test.yaml', { env });
  expect(hints.map(({ sentence }) => sentence.de)).toContain('Die Regel schaltet nichts: sie hat keinen Ausgang.');
});

test.each([
  ['a webhook', '{ kind: webhook, id: a, url: "https://a.example" }', true],
  ['a broker', '{ kind: mqtt, id: a, broker: "mqtt://b", topic: x }', true],
  [
    'a webhook that may',
    '{ kind: webhook, id: a, url: "https://a.example", feedbackToken: { env: LSA_FEEDBACK } }',
    false,
  ],
  ['a broker that is listened to', '{ kind: mqtt, id: a, broker: "mqtt://b", topic: x, feedbackTopic: y }', false],
  ['nothing at all', '', false],
])('hints at feedback that is awaited and cannot come: %s', (_, output, isHinted) => {
  const yaml = `${HEAD}${RULE}    feedbackWithin: 10m\n    outputs: [${output}]\n`;
  const { hints } = readRegion(yaml, 'test.yaml', { env });
  expect(hints.some(({ sentence }) => sentence.de.startsWith('Kein Ausgang kann zurückmelden'))).toBe(isHinted);
});
