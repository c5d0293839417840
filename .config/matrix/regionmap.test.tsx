import { fireEvent, screen } from '@testing-library/react';
import { NOW, worseDay } from '../../panel-plugin/regionmap/src/testdata/frames';
import { draw, likeGrafana } from './draw';

likeGrafana();

describe('region map', () => {
  const show = () => draw('panel-plugin/regionmap/dist', worseDay(), NOW);

  test('says what it is like, and draws stations, traffic and warnings', async () => {
    await show();
    expect(screen.getByText(/Schlecht nur in Selm/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Selm, .* 4 schlecht/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Stau · 9\u202fkm\/h/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /WARNUNG vor NEBEL/ })).toBeInTheDocument();
  });

  test('explains a station and turns into a table', async () => {
    await show();
    fireEvent.focus(screen.getByRole('button', { name: /^Selm, .* 4 schlecht/ }));
    expect(screen.getByRole('tooltip')).toHaveTextContent('4 schlecht');
    fireEvent.click(screen.getByText('Als Tabelle'));
    expect(screen.getByRole('table')).toHaveTextContent('Unna-Königsborn');
  });
});
