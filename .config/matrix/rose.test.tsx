import { fireEvent, screen } from '@testing-library/react';
import { UNNA, unnaFrame } from '../../panel-plugin/rose/src/testdata/frames';
import { draw, likeGrafana } from './draw';

likeGrafana();

describe('rose panel', () => {
  const show = () => draw('panel-plugin/rose/dist', [unnaFrame('windRose'), unnaFrame('polarField')], UNNA.to);

  test('draws one rose with its legend where two have no room, and the other by a list', async () => {
    await show();
    expect(screen.getByRole('figure')).toHaveAccessibleName(/^NO₂ am höchsten bei Wind aus/);
    const westSouthWest = () => screen.getAllByRole('img', { name: /, (Südwest|Westsüdwest), / });
    expect(westSouthWest()).toHaveLength(1);
    const list = screen.getByRole('combobox');
    const [first, other] = screen.getAllByRole('option').map((option) => (option as HTMLOptionElement).value);
    expect(list).toHaveValue(first);
    const before = westSouthWest()[0]!.getAttribute('aria-label');
    fireEvent.change(list, { target: { value: other } });
    expect(westSouthWest().map((mark) => mark.getAttribute('aria-label'))).not.toContain(before);
  });

  test('explains a sector and turns into a table', async () => {
    await show();
    fireEvent.focus(screen.getAllByRole('img', { name: /, West, / })[0]!);
    expect(screen.getByRole('tooltip')).toHaveTextContent(/^West, 270°.*der Stunden/);
    fireEvent.click(screen.getByText('Als Tabelle'));
    expect(screen.getByRole('table')).toHaveTextContent('Westsüdwest');
  });
});
