import React, { useState } from 'react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hubDataSource, surround } from '../testing/grafana';
import type { HubVariableQuery } from '../types';
import { VariableQueryEditor } from './VariableQueryEditor';

async function edit(saved: object = {}) {
  const asked = surround({ variables: { kommune: 'unna' } });
  const datasource = hubDataSource();
  let latest = saved as HubVariableQuery;
  function Editor() {
    const [query, setQuery] = useState(latest);
    latest = query;
    return (
      <VariableQueryEditor datasource={datasource} query={query} onChange={setQuery} onRunQuery={() => undefined} />
    );
  }
  render(<Editor />);
  await waitFor(() => expect(asked.length).toBeGreaterThanOrEqual(3));
  return { saved: () => latest, asked, user: userEvent.setup({ delay: null }) };
}

const labels = () =>
  screen.getAllByRole('combobox').map((field) => screen.getByLabelText(labelOf(field)) && labelOf(field));
const labelOf = (field: HTMLElement) => document.querySelector(`label[for="${field.id}"]`)!.textContent!;

it('starts with Kommunen, narrowed by what they measure', async () => {
  await edit();
  expect(screen.getByText('Kommunen')).toBeVisible();
  expect(labels()).toEqual(['Liste', 'Größen']);
});

it('lists stations of another variable', async () => {
  const { user, saved, asked } = await edit();
  await user.click(screen.getByRole('combobox', { name: 'Liste' }));
  await user.click(await screen.findByText('Messstellen'));
  expect(labels()).toEqual(['Liste', 'Kommunen', 'Größen']);
  await user.type(screen.getByRole('combobox', { name: 'Kommunen' }), '$kommune{Enter}');
  expect(saved()).toEqual({ refId: 'variable', version: 1, type: 'stations', kommunen: ['$kommune'] });
  await waitFor(() => expect(asked).toContainEqual(['catalogue/stations', { kommune: 'unna', lang: 'de' }]));
});

it('reads a query written by hand', async () => {
  await edit({ refId: 'v', type: 'properties', kommune: 'schwerte' });
  expect(labels()).toEqual(['Liste', 'Kommunen', 'Messstellen']);
  expect(await screen.findByText('Schwerte')).toBeVisible();
});

it.each([
  ['kommunen', ['Liste', 'Größen']],
  ['stations', ['Liste', 'Kommunen', 'Größen']],
  ['properties', ['Liste', 'Kommunen', 'Messstellen']],
  ['feeds', ['Liste', 'Kommunen']],
])('shows of the list %s only what narrows it, whatever else was saved', async (type, fields) => {
  const all = { kommunen: ['unna'], stations: ['hof'], properties: ['no2'], feeds: ['dwd-cap'], kinds: ['flood'] };
  await edit({ refId: 'v', version: 1, type, ...all });
  expect(labels()).toEqual(fields);
});
