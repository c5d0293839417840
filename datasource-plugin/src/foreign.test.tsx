import React from 'react';
import type { AnnotationQuery, DataQueryRequest } from '@grafana/data';
import { render, screen } from '@testing-library/react';
import { lastValueFrom } from 'rxjs';
import { ConfigEditor } from './config/ConfigEditor';
import { QueryEditor } from './editor/QueryEditor';
import { VariableQueryEditor } from './variables/VariableQueryEditor';
import { HubDataSource } from './datasource';
import { hubDataSource, surround } from './testing/grafana';
import type { HubQuery } from './query/questions';
import type { HubVariableQuery } from './types';
import { HubVariables } from './variables/variables';

/** What Grafana has handed in, or can: a new variable is '', an old one a text, and a changed data source keeps its past. */
const FOREIGN: readonly (readonly [what: string, saved: unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a new variable', ''],
  ['a text of another data source', 'label_values(up, instance)'],
  ['a number', 5],
  ['a list', ['schwerte']],
  ['an empty object', {}],
  ['a query of Prometheus', { refId: 'A', expr: 'up', range: true, datasource: null }],
  ['an annotation of Grafana itself', { refId: 'Anno', type: 'dashboard', limit: 100, tags: [], matchAny: false }],
  ['a question of a newer release', { refId: 'A', version: 9, type: 'horoscope', kommunen: { all: true } }],
  ['single names in place of lists', { refId: 'A', version: 1, type: 'events', kommunen: 'unna', kinds: 'flood' }],
  ['lists of anything but texts', { version: 1, type: 'latest', kommunen: [1, null], stations: 7, properties: [{}] }],
  ['nulls', { refId: null, version: null, type: null, kommunen: null, stations: [null], bucket: null, lead: null }],
  ['a forecast with a text for a number', { version: 1, type: 'forecast', issued: 5, lead: '24', reference: 7 }],
];

beforeEach(() => void surround());

const noop = () => undefined;

describe.each(FOREIGN)('%s', (_, saved) => {
  const query = saved as HubQuery;

  it('is edited as a query', async () => {
    const props = { datasource: hubDataSource(), query, onChange: noop, onRunQuery: noop };
    render(<QueryEditor {...props} />);
    expect(await screen.findByRole('combobox', { name: 'Frage' })).toBeInTheDocument();
  });

  it('is edited as a variable', async () => {
    const variable = saved as HubVariableQuery;
    render(<VariableQueryEditor datasource={hubDataSource()} query={variable} onChange={noop} onRunQuery={noop} />);
    expect(await screen.findByRole('combobox', { name: 'Liste' })).toBeInTheDocument();
  });

  it('lists something as a variable', async () => {
    const request = { targets: [saved] } as unknown as DataQueryRequest<HubVariableQuery>;
    const { data } = await lastValueFrom(new HubVariables(hubDataSource()).query(request));
    expect(data[0].fields).toHaveLength(2);
  });

  it('becomes a question to the hub, which says what is wrong with it', () => {
    const sent = hubDataSource().applyTemplateVariables(query, {});
    expect(sent).toMatchObject({ type: expect.anything(), language: 'de' });
  });

  it('is told from its neighbours in words', () => {
    expect(hubDataSource().getQueryDisplayText(query)).not.toBe('');
  });

  it('is an annotation of events, in place of one and as its question', () => {
    const { annotations } = hubDataSource();
    const own = ['events', 'latest', 'forecast'];
    for (const annotation of [saved, { name: 'Warnungen', enable: true, iconColor: 'red', target: saved }]) {
      const { target } = annotations!.prepareAnnotation!(annotation as AnnotationQuery<HubQuery>)!;
      expect(own).toContain(target?.type);
    }
  });
});

it('runs without targets', async () => {
  const { data } = await lastValueFrom(
    new HubVariables(hubDataSource()).query({} as DataQueryRequest<HubVariableQuery>)
  );
  expect(data[0].fields).toHaveLength(2);
});

it('is configured without settings', async () => {
  const options = { uid: 'hub', url: undefined, jsonData: undefined, secureJsonFields: undefined };
  render(<ConfigEditor options={options as never} onOptionsChange={noop} />);
  expect(await screen.findByText('alle')).toBeInTheDocument();
  expect(new HubDataSource({ name: 'hub', meta: {} } as never).defaultKommune).toBeUndefined();
});

it('says something when the answer to a list is none', async () => {
  surround({ resource: () => undefined });
  await expect(hubDataSource().entries('kommunen', {})).resolves.toEqual([]);
});
