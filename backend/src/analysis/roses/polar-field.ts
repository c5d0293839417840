import { z } from 'zod';
import { frame, numberField, stringField, type Frame } from '../../model/frame';
import { polarField as fieldOf, type PolarField } from '../domain/roses/polar-field';
import { columnConfig, seriesName } from '../selection/describe';
import { withRemarks } from '../selection/said';
import { named } from '../wording/named';
import { figure, TABLE } from '../wording/table';
import { airAndWind, airAndWindFootprint } from './air-and-wind';
import { POLAR_FIELD_WORDS } from './polar-field-words';
import { parted } from './remarks';
import { roseLabels, withWhole, type Subject } from './rose-frames';
import { windShape, pollutantShape } from './rose-parameters';
import type { Question, Scope } from '../question';

const parameters = z.object({
  ...pollutantShape,
  ...windShape,
  size: z
    .int()
    .min(11)
    .max(121)
    .default(61)
    .transform((size) => size + 1 - (size % 2))
    .describe('Points along each side; an even number becomes the next odd one.'),
  bandwidth: z.number().min(0.3).max(5).default(1).describe('How far the smoothing reaches, m/s.'),
  least: z.int().min(1).max(1000).default(5).describe('A point with fewer hours nearby is left out.'),
});

type PolarFieldParameters = z.output<typeof parameters>;

const COLUMNS = 7;
const SPEED = { unit: 'velocityms', decimals: 1 };

/**
 * A concentration over direction and speed of the wind: what is near shows at calm, a chimney far away as a spot. A row for
 * each point of the plane that enough hours are near to.
 */
export const polarField: Question<PolarFieldParameters> = {
  type: 'polar-field',
  parameters,
  words: POLAR_FIELD_WORDS,
  tables: 'all',
  footprint: (p, scope) => airAndWindFootprint(p, COLUMNS * p.size ** 2, scope),
  async answer(p, scope) {
    const { selected, all, said } = await airAndWind(p, scope);
    const fields = all.map((subject) => ({ subject, field: fieldOf(subject.wind, subject.values, p) }));
    const [told, few] = parted(fields, ({ field }) => Math.max(...field.hours), p.least, scope);
    const frames = told.map(({ subject, field }) => pointsFrame(subject, field, p, scope));
    return withRemarks(frames, selected, scope, [...few, ...said]);
  },
};

function pointsFrame(
  subject: Subject,
  field: PolarField,
  { bandwidth, least }: PolarFieldParameters,
  scope: Scope
): Frame {
  const { reach, size } = field;
  const points = [...field.values].flatMap((value, i) => {
    const [x, y] = [place(i % size, field), -place(Math.floor(i / size), field)];
    return Number.isNaN(value) ? [] : [{ x, y, value, hours: field.hours[i]! }];
  });
  const labels = roseLabels(subject, scope);
  const whole = { reach, size, bandwidth, least };
  const { station, propertyInfo } = subject.series;
  const column = (name: string, of: (point: (typeof points)[number]) => number, options: object) =>
    numberField(
      name,
      points.map((point) => figure(of(point))),
      options
    );
  return named(
    frame(
      seriesName(subject.series, scope),
      [
        column('x', ({ x }) => x, { config: SPEED }),
        column('y', ({ y }) => y, { config: SPEED }),
        ...withWhole(
          [
            column('value', ({ value }) => value, {
              labels,
              config: columnConfig(propertyInfo, propertyInfo[scope.language], scope.language),
            }),
          ],
          whole
        ),
        column('hours', ({ hours }) => hours, { config: { decimals: 0 } }),
        column('direction', directionOf, { config: { unit: 'degree', decimals: 0 } }),
        column('speed', ({ x, y }) => Math.hypot(x, y), { config: SPEED }),
        stringField(
          'station',
          points.map(() => station)
        ),
      ],
      { ...TABLE, custom: { ...labels, ...whole } }
    ),
    scope.language
  );
}

/** m/s from the middle of a row or column. */
const place = (at: number, { size, reach }: PolarField) => ((2 * at) / (size - 1) - 1) * reach;

/** Degrees the wind comes from. */
const directionOf = ({ x, y }: { readonly x: number; readonly y: number }): number =>
  (Math.round((Math.atan2(x, y) * 180) / Math.PI) + 360) % 360;
