import { screen } from '@testing-library/react';
import { trafficFrame } from '../../panel-plugin/rows/src/testdata/frames';
import { draw, likeGrafana } from './draw';

likeGrafana();

test('rows: where the columns have no room, a box for each', async () => {
  await draw('panel-plugin/rows/dist', [trafficFrame()]);
  expect(screen.getByRole('figure', { name: /3 Zeilen/ })).toBeInTheDocument();
  expect(screen.getAllByRole('listitem')[1]).toHaveTextContent(/^Kurt-Schumacher-StraßeDTV18\.230.Kfz\/24 h/);
});
