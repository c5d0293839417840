import { frame } from '../../model/frame';
import { kommuneName } from '../selection/describe';
import { named } from '../wording/named';
import { columnsOf, figure, TABLE } from '../wording/table';
import { COUNT, PERCENT, type Told } from './told';
import type { Frame } from '../../model/frame';
import type { Scope } from '../question';

/** The measure's date and the placebo dates, each with its change. */
export function placeboTable(all: readonly Told[], scope: Scope): Frame {
  const rows = all.flatMap(({ subject, plan, fit }) =>
    fit?.effect && plan
      ? [
          { subject, measure: true, ...fit.effect, date: plan.date },
          ...fit.effect.placebos.map((placebo) => ({ subject, measure: false, ...placebo })),
        ].sort((a, b) => a.date - b.date)
      : []
  );
  const { number, text, time, flag } = columnsOf(rows);
  return named(
    frame(
      { de: 'Vergleichsstichtage', en: 'Placebo dates' }[scope.language],
      [
        time('date', ({ date }) => date),
        text('station_name', ({ subject }) => subject.street.station.name),
        text('property_name', ({ subject }) => subject.street.series[0].propertyInfo[scope.language]),
        flag('is_measure', ({ measure }) => measure),
        number('adjusted', ({ adjusted }) => figure(adjusted), PERCENT),
        number('adjusted_low', ({ low }) => figure(low), PERCENT),
        number('adjusted_high', ({ high }) => figure(high), PERCENT),
        number('raw', ({ raw }) => figure(raw), PERCENT),
        number('hours_before', ({ hoursBefore }) => hoursBefore, COUNT),
        number('hours_after', ({ hoursAfter }) => hoursAfter, COUNT),
        text('station', ({ subject }) => subject.street.station.id),
        text('kommune_name', ({ subject }) => kommuneName(subject.street.station, scope.catalogue)),
      ],
      { ...TABLE, custom: { part: 'placebos' } }
    ),
    scope.language
  );
}
