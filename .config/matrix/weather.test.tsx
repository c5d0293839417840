import { fireEvent, screen } from '@testing-library/react';
import { eventsFrame, GUSTS, stormForecast, stormMeasured } from '../../panel-plugin/weather/src/testdata/frames';
import { STORM } from '../../panel-plugin/weather/src/testdata/moments';
import { draw, likeGrafana } from './draw';

likeGrafana();

describe('weather panel', () => {
  const series = [...stormMeasured(), ...stormForecast(), eventsFrame([GUSTS])];
  const show = () => draw('panel-plugin/weather/dist', series, STORM.now);

  beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(STORM.now));

  test('draws its sentence and explains an hour', async () => {
    await show();
    expect(screen.getByRole('figure')).toHaveAccessibleName(/^Heute bis 11.°C, ab \d+.Uhr Regen/);
    fireEvent.focus(screen.getByRole('slider'));
    expect(screen.getByRole('tooltip')).toHaveTextContent('Vorhersage');
  });

  test('turns into a table', async () => {
    await show();
    fireEvent.click(screen.getByText('Als Tabelle'));
    expect(screen.getByRole('table')).toHaveTextContent('Stufe 1: Windböen');
  });
});
