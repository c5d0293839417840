import { fireEvent, screen } from '@testing-library/react';
import { fleetFrames, trendFrames, withinFrames } from '../../panel-plugin/effect/src/testdata/frames';
import { draw, likeGrafana } from './draw';

likeGrafana();

test.each([
  ['effect', withinFrames, /Nicht erkennbar\./, 'Diese Maßnahme'],
  ['trust', fleetFrames, /zeigt bei 25/, 'Sensor Bahnhof'],
  ['trend', trendFrames, /sinkt um 0,94/, 'Unna-Königsborn'],
] as const)('%s: a sentence and a table', async (_name, frames, sentence, row) => {
  await draw('panel-plugin/effect/dist', frames());
  expect(screen.getByText(sentence)).toBeInTheDocument();
  fireEvent.click(screen.getByText('Als Tabelle'));
  expect(screen.getByRole('table')).toHaveTextContent(row);
});
