import { grafanaRule, type RuleOwner } from './grafana-rule';
import { RULES } from './rules';
import { queriesOf, readQuery } from '../../../backend/src/analysis/asking/ask';

interface Provisioned {
  readonly uid: string;
  readonly condition: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly data: readonly {
    readonly refId: string;
    readonly datasourceUid: string;
    readonly model: Readonly<Record<string, unknown>> & { readonly expression?: string };
  }[];
}

const owner = (language: 'de' | 'en'): RuleOwner => ({
  kommune: 'unna',
  datasource: 'hub-of-unna',
  language,
  uidOf: (slug) => `unna-${slug}`,
});
const provisioned = (slug: string): Provisioned =>
  grafanaRule(
    RULES.find((rule) => rule.slug === slug)!,
    owner('de')
  ) as unknown as Provisioned;

describe.each(RULES.map((rule) => [rule.slug, rule] as const))('%s', (_, rule) => {
  it.each(['de', 'en'] as const)('is whole in %s, and says what to do', (language) => {
    const { annotations } = grafanaRule(rule, owner(language)) as unknown as Provisioned;
    expect(annotations['summary']!.length).toBeGreaterThan(20);
    expect(annotations['runbook']!.length).toBeGreaterThan(20);
    // A dollar would be read as a variable of the environment.
    expect(JSON.stringify(annotations)).not.toContain('$');
    const opened = annotations['summary']!.match(/\{\{ if /g)?.length ?? 0;
    expect(annotations['summary']!.match(/\{\{ end \}\}/g)?.length ?? 0).toBe(opened);
  });

  it('asks what the hub understands, of its Kommune alone', () => {
    const { data } = grafanaRule(rule, owner('de')) as unknown as Provisioned;
    const asked = data.filter(({ datasourceUid }) => datasourceUid === 'hub-of-unna');
    expect(asked).toHaveLength(Object.keys(rule.figures).length);
    for (const { model } of asked) {
      expect(model['kommunen']).toEqual(['unna']);
      queriesOf({ from: 0, to: 1, queries: [{ refId: 'A', ...model }] }, 0).queries.forEach(readQuery);
    }
  });

  it('points at nothing that is not there', () => {
    const { data, condition } = grafanaRule(rule, owner('de')) as unknown as Provisioned;
    const there = data.map(({ refId }) => refId);
    const named = data.flatMap(({ model }) =>
      model['type'] === 'math'
        ? [...model.expression!.matchAll(/\$(\w+)/g)].map(([, name]) => name)
        : (model.expression ?? [])
    );
    expect(new Set(there).size).toBe(there.length);
    expect(there).toEqual(expect.arrayContaining([condition, ...named]));
  });
});

test('what is calculated, word for word', () => {
  const expressions = (slug: string) => provisioned(slug).data.flatMap(({ model }) => model.expression ?? []);
  expect(expressions('storm')).toEqual(['QA', '($A >= 2) && ($A < 3)', 'holds']);
  expect(expressions('road-frost')).toEqual(['QA', 'QB', '($A <= 1) && ($B >= 90)', 'holds']);
  expect(expressions('water-rise')).toEqual(['QA', 'QA', '$Alast - $Amin', '($A > 50)', 'holds']);
});

test('silence calls by its own rules: what is measured may be missing', () => {
  const states = (slug: string) => {
    const { noDataState, execErrState } = grafanaRule(
      RULES.find((rule) => rule.slug === slug)!,
      owner('de')
    );
    return [noDataState, execErrState];
  };
  expect(states('storm')).toEqual(['OK', 'KeepLast']);
  expect(states('silent-sensor')).toEqual(['NoData', 'Error']);
});

test('a share in German has a comma, and a space before its sign', () => {
  const [summary] = [provisioned('limit-near').annotations['summary']!];
  expect(summary).toContain('reReplaceAll "%" " %" (reReplaceAll "[.]" "," (humanizePercentage .Values.A.Value))');
});
