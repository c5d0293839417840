import { getDefaultTimeRange, LoadingState, type PanelData, toDataFrame } from '@grafana/data';
import { render, screen } from '@testing-library/react';
import React from 'react';
import { NotDrawn } from './NotDrawn';

const LACK = { problem: 'Es fehlt ein Zeitfeld.', remedy: 'Wählen Sie eine andere Frage.' };
const said = toDataFrame({ fields: [] });
said.meta = { notices: [{ severity: 'info', text: 'Hier misst niemand Ozon.' }] };

const show = (data: Partial<PanelData>) =>
  render(
    <NotDrawn
      data={{ state: LoadingState.Done, series: [], timeRange: getDefaultTimeRange(), ...data }}
      lack={LACK}
      {...{ width: 300, height: 200, language: 'de' }}
    />
  );

test('what the data lack, with what the hub says of its answer', () => {
  show({ series: [said] });
  expect(screen.getByRole('status')).toHaveTextContent(
    'Es fehlt ein Zeitfeld.Hier misst niemand Ozon.Wählen Sie eine andere Frage.'
  );
});

test.each([
  ['the state', { state: LoadingState.Error, errors: [{ message: 'Der Hub antwortet nicht.' }] }],
  ['an error beside what came', { errors: [{ message: 'Der Hub antwortet nicht.' }] }],
])('a query that failed, by %s, lacks no data', (_name, data) => {
  show(data);
  expect(screen.getByRole('status')).toHaveTextContent('Nicht abrufbar');
  expect(screen.getByRole('status')).toHaveTextContent('Der Hub antwortet nicht.');
  expect(screen.queryByText(LACK.problem)).toBeNull();
});

test('nothing while the data are on their way', () => {
  const { container } = show({ state: LoadingState.Loading });
  expect(container).toBeEmptyDOMElement();
});
