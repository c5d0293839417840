import { fireEvent, screen } from '@testing-library/react';
import { courseFrame, SOEST_OST, soestOst } from '../../panel-plugin/airquality/src/testdata/frames';
import { monthsFrame } from '../../panel-plugin/airquality/src/testdata/periodFrames';
import { draw, likeGrafana } from './draw';

likeGrafana();

describe('air-quality panel', () => {
  const show = () => draw('panel-plugin/airquality/dist', [courseFrame(soestOst)], SOEST_OST.lastEnd);

  test('draws class, reason and course', async () => {
    await show();
    expect(screen.getByText('mäßig')).toBeInTheDocument();
    expect(screen.getByText('Ozon bestimmt den Index: 127 µg/m³.')).toBeInTheDocument();
    expect(screen.getAllByLabelText(/^\d.* Uhr MEZ, 3 mäßig/)).toHaveLength(23);
  });

  test('draws months', async () => {
    await draw('panel-plugin/airquality/dist', [monthsFrame()], SOEST_OST.lastEnd);
    expect(screen.getAllByRole('img', { name: /2025.*Stunden/ })).toHaveLength(5);
  });

  test('explains an hour and turns into a table', async () => {
    await show();
    fireEvent.focus(screen.getByLabelText(/3–4 Uhr MEZ/));
    expect(screen.getByRole('tooltip')).toHaveTextContent('2 gut');
    fireEvent.click(screen.getByText('Als Tabelle'));
    expect(screen.getByRole('table')).toHaveTextContent('Soest-Ost');
  });
});
