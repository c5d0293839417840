import { fireEvent, screen } from '@testing-library/react';
import { UNNA, unnaFrame } from '../../panel-plugin/rose/src/testdata/frames';
import { draw, likeGrafana } from './draw';

likeGrafana();

describe('rose panel', () => {
  const show = () => draw('panel-plugin/rose/dist', [unnaFrame('windRose'), unnaFrame('polarField')], UNNA.to);

  test('draws roses abreast, each with twelve sectors', async () => {
    await show();
    expect(screen.getByRole('figure')).toHaveAccessibleName(/^NO₂ am höchsten bei Wind aus/);
    expect(screen.getAllByRole('img', { name: /, (Südwest|Westsüdwest), / })).toHaveLength(2);
  });

  test('explains a sector and turns into a table', async () => {
    await show();
    fireEvent.focus(screen.getAllByRole('img', { name: /, West, / })[0]!);
    expect(screen.getByRole('tooltip')).toHaveTextContent(/^West, 270°.*der Stunden/);
    fireEvent.click(screen.getByText('Als Tabelle'));
    expect(screen.getByRole('table')).toHaveTextContent('Westsüdwest');
  });
});
