import { fireEvent, screen } from '@testing-library/react';
import { days, limits } from '../../panel-plugin/limits/src/testdata/frames';
import { draw, likeGrafana } from './draw';

likeGrafana();

describe('limits panel', () => {
  const show = () => draw('panel-plugin/limits/dist', [limits(2022), days(2022)]);

  test('says how the year stands and draws rules or days', async () => {
    await show();
    expect(screen.getByRole('figure')).toHaveAccessibleName(/^2022 lag innerhalb der heutigen Grenzwerte\./);
    expect(screen.getByText('13 von 25 Tagen')).toBeInTheDocument();
  });

  test('turns into a table', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Als Tabelle' }));
    expect(screen.getByRole('table')).toHaveTextContent('Soest-Ost');
  });
});
