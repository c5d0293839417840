import { fireEvent, render, screen } from '@testing-library/react';
import React from 'react';
import { PanelView } from './PanelView';

const show = (size: { width: number; height: number }) =>
  render(
    <PanelView
      {...size}
      language="de"
      title="Grenzwerte · Unna"
      lead={['2022 lag innerhalb der Grenzwerte.', 'Nach WHO wäre NO₂ zu hoch.']}
      foot={['39. BImSchV', '', 'Umweltbundesamt']}
      demo
      twin={() => ({ caption: 'Grenzwerte', columns: [{ head: 'Stoff' }], rows: [['NO₂']] })}
    >
      {(room) => <svg data-testid="drawing" width={room.width} height={room.height} />}
    </PanelView>
  );

test('the drawing is named by its sentences, and invented data say so', () => {
  show({ width: 530, height: 380 });
  expect(screen.getByRole('figure')).toHaveAccessibleName(
    '2022 lag innerhalb der Grenzwerte. Demo Nach WHO wäre NO₂ zu hoch.'
  );
  expect(screen.getByText('Umweltbundesamt')).toBeInTheDocument();
});

test('where words have no room they are still heard', () => {
  show({ width: 200, height: 90 });
  expect(screen.getByRole('figure')).toHaveAccessibleName(/2022 lag innerhalb/);
  expect(screen.queryByText('Umweltbundesamt')).toBeNull();
});

test('the same figures as a table and back, the focus stays at the button', () => {
  show({ width: 530, height: 380 });
  screen.getByRole('button', { name: 'Als Tabelle' }).focus();
  fireEvent.click(screen.getByRole('button', { name: 'Als Tabelle' }));
  expect(screen.getByRole('table')).toHaveTextContent('NO₂');
  expect(screen.getByText(/2022 lag innerhalb/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Als Bild' })).toHaveFocus();
  fireEvent.click(screen.getByRole('button', { name: 'Als Bild' }));
  expect(screen.getByTestId('drawing')).toBeInTheDocument();
});

test('the table can be taken home', () => {
  const [made, clicked] = [jest.fn((_blob: Blob) => 'blob:table'), jest.fn()];
  Object.assign(URL, { createObjectURL: made, revokeObjectURL: jest.fn() });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked(this.download);
  });
  show({ width: 530, height: 380 });
  fireEvent.click(screen.getByRole('button', { name: 'Als Tabelle' }));
  fireEvent.click(screen.getByRole('button', { name: /CSV/ }));
  expect(clicked).toHaveBeenCalledWith('grenzwerte-unna.csv');
  expect(made.mock.calls[0]![0].type).toContain('text/csv');
});
