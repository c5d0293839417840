import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen } from '@testing-library/react';
import React from 'react';
import { panelProps } from '../testing/panelProps';
import { withTitle } from './withTitle';

test('a panel is given its title as it is read', () => {
  const Titled = withTitle<{ language: 'de' }>(({ title }) => <p>{title}</p>);
  const replaceVariables = (text: string) => text.replace('${kommune:text}', 'Lünen');
  render(<Titled {...panelProps({ language: 'de' }, { title: 'Rose: ${kommune:text}', replaceVariables })} />);
  expect(screen.getByText('Rose: Lünen')).toBeInTheDocument();
});

const PANELS = join(__dirname, '../../..');
const panels = readdirSync(PANELS).filter((name) => name !== 'shared');

test.each(panels)('so is %s', (panel) => {
  expect(readFileSync(join(PANELS, panel, 'src/module.ts'), 'utf8')).toMatch(/new PanelPlugin<Options>\(withTitle\(/);
});
