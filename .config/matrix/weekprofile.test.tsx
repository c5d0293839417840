import { fireEvent, screen } from '@testing-library/react';
import { weekFrame } from '../../panel-plugin/weekprofile/src/testdata/frames';
import { draw, likeGrafana } from './draw';

likeGrafana();

test('week profile: a sentence, 168 hours, a hint and a table', async () => {
  await draw('panel-plugin/weekprofile/dist', [weekFrame()]);
  expect(screen.getByText(/Am meisten los ist montags um 17.Uhr/)).toBeInTheDocument();
  expect(screen.getAllByRole('img')).toHaveLength(168);
  fireEvent.focus(screen.getByLabelText(/^Montag, 17–18/));
  expect(screen.getByRole('tooltip')).toHaveTextContent('872');
  fireEvent.click(screen.getByText('Als Tabelle'));
  expect(screen.getByRole('table')).toHaveTextContent('Moltkestraße');
});
