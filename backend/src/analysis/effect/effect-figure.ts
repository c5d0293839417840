import { frame } from '../../model/frame';
import { TIME_SERIES } from '../series/curve';
import { seriesLabels } from '../selection/describe';
import { columnsOf, figure } from '../wording/table';
import { PERCENT, placeName, type Told } from './told';
import type { Frame } from '../../model/frame';
import type { Scope } from '../question';

/** The change of each street as one figure, to calculate and alert with. */
export function effectFigure({ subject, plan, fit }: Told, scope: Scope): Frame {
  const [series] = subject.street.series;
  const known = fit?.effect && plan ? [{ time: plan.after, value: fit.effect.adjusted }] : [];
  const { number, time } = columnsOf(known);
  return frame(
    placeName(subject.street, scope),
    [
      time('time', (own) => own.time),
      number('value', ({ value }) => figure(value), {
        labels: seriesLabels(series, scope.catalogue),
        config: {
          ...PERCENT.config,
          displayNameFromDS: `${placeName(subject.street, scope)} · ${CHANGE[scope.language]}`,
        },
      }),
    ],
    TIME_SERIES
  );
}

const CHANGE = { de: 'Änderung, wetterbereinigt', en: 'change, weather-adjusted' };
