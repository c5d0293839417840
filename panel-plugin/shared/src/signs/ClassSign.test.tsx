import { render, screen } from '@testing-library/react';
import React from 'react';
import { INDICES } from '@smartregion/terms/air-quality-scale';
import { INDEX_VERSIONS } from '@smartregion/terms/air-quality-versions';
import { SHAPES } from './classShapes';
import { ClassSign } from './ClassSign';

const { classes } = INDICES['uba-lqi-2025']!;
const outline = (container: HTMLElement) => container.querySelector('path[stroke]');

test.each([
  [1, '#50F0E6', 'circle', '#000000'],
  [2, '#50CCAA', 'square', '#000000'],
  [3, '#F0E641', 'triangle', '#000000'],
  [4, '#FF5050', 'diamond', '#000000'],
  [5, '#960032', 'octagon', '#FFFFFF'],
] as const)('class %d is %s, a %s, its number %s', (value, color, shape, ink) => {
  const { container } = render(<ClassSign value={value} classes={classes} />);
  expect(container.querySelector('path')).toHaveAttribute('d', SHAPES[shape].path);
  expect(container.querySelector('path')).toHaveAttribute('fill', color);
  expect(screen.getByText(String(value))).toHaveAttribute('fill', ink);
  expect(outline(container)).not.toHaveAttribute('stroke-dasharray');
});

test('the sixth class of other indices has a shape of its own', () => {
  const { container } = render(<ClassSign value={6} classes={INDEX_VERSIONS.get('eea-eaqi-2024')!.classes} />);
  expect(container.querySelector('path')).toHaveAttribute('d', SHAPES.star.path);
  expect(screen.getByText('6')).toHaveAttribute('fill', '#FFFFFF');
});

test('an indicative sensor wears a dotted ring', () => {
  const { container } = render(<ClassSign value={3} classes={classes} indicative />);
  expect(container.querySelector('circle')).toHaveAttribute('stroke-dasharray');
});

test('no class is hatched, has no number and none of the six shapes', () => {
  const { container } = render(<ClassSign value={null} classes={classes} />);
  const hatch = container.querySelector('pattern')!;
  const path = container.querySelector('path')!;
  expect(path).toHaveAttribute('fill', `url(#${hatch.id})`);
  expect(Object.values(SHAPES).map((shape) => shape.path)).not.toContain(path.getAttribute('d'));
  expect(container.querySelector('text')).toBeNull();
});

test('with words beside it a sign is left out for screen readers; alone it is an image with a name', () => {
  const { container, rerender } = render(<ClassSign value={3} classes={classes} />);
  expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  rerender(<ClassSign value={3} classes={classes} label="mäßig" />);
  expect(screen.getByRole('img', { name: 'mäßig' })).toBeInTheDocument();
});
