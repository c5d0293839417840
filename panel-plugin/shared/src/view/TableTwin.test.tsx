import { render, screen, within } from '@testing-library/react';
import React from 'react';
import { TableTwin } from './TableTwin';

test('a real table: caption, column heads, row heads, cells', () => {
  render(
    <TableTwin
      caption="Luftqualität Soest-Ost"
      columns={[{ head: 'Stunde' }, { head: 'Ozon', numeric: true }]}
      rows={[
        ['14–15 Uhr', '127'],
        ['13–14 Uhr', '127'],
      ]}
    />
  );
  const table = screen.getByRole('table', { name: 'Luftqualität Soest-Ost' });
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent)
  ).toEqual(['Stunde', 'Ozon']);
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map((head) => head.textContent)
  ).toEqual(['14–15 Uhr', '13–14 Uhr']);
  expect(within(table).getAllByRole('cell')).toHaveLength(2);
});

test('its scrolling area can be reached by keyboard', () => {
  render(<TableTwin caption="Luftqualität" columns={[]} rows={[]} />);
  expect(screen.getByRole('region', { name: 'Luftqualität' })).toHaveAttribute('tabindex', '0');
});
