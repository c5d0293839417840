import { DAY, HOUR, type Interval } from '../../model/time';
import { readingsIn, runs } from '../asking/footprint';
import { checkSize } from '../asking/limits';
import { HOLIDAYS_KNOWN, SCHOOL_HOLIDAYS_KNOWN } from '../domain/profiles/holidays';
import { withNotice, withNotices } from '../selection/describe';
import { selectMeasured, type SelectedMeasured } from '../selection/selection';
import { relabelled } from '../series/curve-labels';
import { BESIDE, isCountedByYear, KINDS } from './counters';
import { QUARTER } from './flow-course';
import { dayFrames, figureFrames, flowFrames, kindsOf } from './traffic-answers';
import { parameters, type TrafficParameters } from './traffic-parameters';
import { daysOf, yearOf } from './traffic-times';
import { TRAFFIC_WORDS } from './traffic-words';
import type { Frame } from '../../model/frame';
import type { Question, Scope } from '../question';

/** Of the table. */
const COLUMNS = 40;
const SPEED = 'traffic_speed_mean';

/** What traffic engineers say of a counter: daily traffic, heavy share, peak hour, V85, and how freely traffic flows. */
export const traffic: Question<TrafficParameters> = {
  type: 'traffic',
  parameters,
  words: TRAFFIC_WORDS,
  tables: ['table'],
  async footprint(p, scope) {
    const { series, extents } = await selected(p, scope);
    const [days, year] = [daysOf(p, scope), yearOf(scope)];
    const layout = layoutOf(p, scope);
    const count = (end: number, start: number, step: number) => Math.max(0, Math.ceil((end - start) / step));
    const hours = count(days.end, days.start, HOUR);
    if (layout === 'state') {
      const points = count(scope.range.end, scope.range.start, QUARTER);
      const rows = series.map(({ id, cadence }) => hours + readingsIn(scope.range, extents.get(id), cadence));
      const start = Math.min(days.start, scope.range.start) - DAY;
      return {
        values: 4 * points * series.length,
        rows: rows.reduce((sum, own) => sum + own, 0),
        span: { start, end: scope.range.end + HOUR },
        live: runs(scope.range.end, QUARTER, scope.now),
      };
    }
    checkSize(hours, 1);
    const rows = series.map(
      (one) =>
        hours +
        (layout === 'table' && isCountedByYear(one) ? count(year.end, year.start, HOUR) : 0) +
        (p.peak === 'rolling' ? readingsIn(days, extents.get(one.id), one.cadence) : 0)
    );
    return {
      values: series.length * (layout === 'table' ? COLUMNS : (3 * hours) / 24),
      rows: rows.reduce((sum, own) => sum + own, 0),
      span: { start: Math.min(days.start, year.start), end: days.end + DAY },
      live: runs(scope.range.end, DAY, scope.now),
    };
  },
  async answer(p, scope) {
    const found = await selected(p, scope);
    const alike = (frames: Frame[]) => relabelled(frames, 'auto', scope.purpose);
    switch (layoutOf(p, scope)) {
      case 'state':
        return withNotices(alike(await flowFrames(p, found, scope)), found, scope, 'course', NO_SPEED);
      case 'days':
        return withNotices(alike(await dayFrames(p, found, scope)), found, scope, 'course', NO_COUNTER);
      case 'table':
        return withNotice(
          withNotices(await figureFrames(p, found, scope), found, scope, 'table', NO_COUNTER),
          holidayNotice(daysOf(p, scope), scope)
        );
    }
  },
};

/** Grafana takes no table for an alert rule, and none to calculate with. */
const layoutOf = ({ layout }: TrafficParameters, { purpose }: Scope): TrafficParameters['layout'] =>
  layout === 'table' && (purpose === 'alert' || purpose === 'expression') ? 'days' : layout;

function selected(p: TrafficParameters, scope: Scope): Promise<SelectedMeasured> {
  const layout = layoutOf(p, scope);
  const counted = kindsOf(p).flatMap((kind) => [KINDS[kind].of, ...(layout === 'table' ? BESIDE[kind] : [])]);
  return selectMeasured({ ...p, properties: layout === 'state' ? [SPEED] : counted }, scope);
}

const NO_COUNTER = {
  de: 'Keine Messstelle dieser Auswahl zählt Verkehr.',
  en: 'No station of this selection counts traffic.',
};

const NO_SPEED = {
  de: 'Keine Messstelle dieser Auswahl misst Geschwindigkeiten.',
  en: 'No station of this selection measures speeds.',
};

/** Beyond the table of holidays no day is one, which moves every mean of working days. */
function holidayNotice({ start, end }: Interval, { language }: Scope): string | undefined {
  const isKnown =
    start >= Math.max(HOLIDAYS_KNOWN.from, SCHOOL_HOLIDAYS_KNOWN.from) * DAY &&
    end <= Math.min(HOLIDAYS_KNOWN.to, SCHOOL_HOLIDAYS_KNOWN.to) * DAY;
  if (isKnown) {
    return undefined;
  }
  return language === 'de'
    ? 'Für einen Teil dieses Zeitraums kennt der Hub Feiertage oder Schulferien von Nordrhein-Westfalen nicht: dort ist jeder Tag ein gewöhnlicher.'
    : 'For a part of this time the hub does not know the holidays of North Rhine-Westphalia: there every day is an ordinary one.';
}
