import { fireEvent, screen } from '@testing-library/react';
import { courseFrames, spacesFrame, tableFrame } from '../../panel-plugin/parking/src/testdata/frames';
import { draw, likeGrafana } from './draw';

likeGrafana();

test('parking: a sentence, a row for each site, a table', async () => {
  await draw('panel-plugin/parking/dist', [tableFrame(), spacesFrame(), ...courseFrames()]);
  expect(screen.getByText(/20 von 104 Plätzen frei, 8 unbekannt/)).toBeInTheDocument();
  expect(screen.getByText('2 von 24 frei')).toBeInTheDocument();
  fireEvent.click(screen.getByText('Als Tabelle'));
  expect(screen.getByRole('table')).toHaveTextContent('Bahnhof, P+R');
});
