import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { Choice } from './Choice';

const words = ['PM₁₀ > 50', 'Ozon > 120', 'NO₂ > 200', 'SO₂ > 125', 'SO₂ > 350'];
const offered = words.map((word, value) => ({ value, word }));

function show(width: number) {
  const onChoose = jest.fn();
  render(<Choice label="Tage von" {...{ offered, onChoose }} chosen={1} room={{ width, fontSize: 14 }} />);
  return onChoose;
}

test('buttons where they have room in a line', async () => {
  const onChoose = show(800);
  const group = screen.getByRole('group', { name: 'Tage von' });
  expect(within(group).getByRole('button', { pressed: true })).toHaveTextContent('Ozon > 120');
  await userEvent.click(within(group).getByRole('button', { name: 'SO₂ > 350' }));
  expect(onChoose).toHaveBeenCalledWith(4);
});

test('a list that opens where one of them would be cut', async () => {
  const onChoose = show(280);
  const list = screen.getByRole('combobox', { name: 'Tage von' });
  expect(list).toHaveDisplayValue('Ozon > 120');
  await userEvent.selectOptions(list, within(list).getByRole('option', { name: 'SO₂ > 350' }));
  expect(onChoose).toHaveBeenCalledWith(4);
  expect(
    within(list)
      .getAllByRole('option')
      .map(({ textContent }) => textContent)
  ).toEqual(words);
});
