import { frame, numberField } from '../../model/frame';
import { TIME_SERIES } from '../series/curve';
import { seriesLabels, valueConfig } from '../selection/describe';
import { columnsOf, figure } from '../wording/table';
import { backgroundsOf, placeName, type ROLES, type Told } from './told';
import type { Frame } from '../../model/frame';
import type { Scope } from '../question';
import type { WeekOfCourse } from './effect-fit';
import type { Place } from './effect-places';

/** Week by week: as measured, as weather lets expect, and in the weather of the time before. */
export function courseFrames(told: Told, scope: Scope): Frame[] {
  const { fit, subject } = told;
  return fit?.effect
    ? [
        courseFrame(subject.street, 'street', fit.effect.weeks, scope),
        ...backgroundsOf(told).map(({ place, fit: own }) => courseFrame(place, 'background', own.change.weeks, scope)),
      ]
    : [];
}

function courseFrame(place: Place, role: keyof typeof ROLES, weeks: readonly WeekOfCourse[], scope: Scope): Frame {
  const { catalogue, language } = scope;
  const { time } = columnsOf(weeks);
  const [series] = place.series;
  const name = placeName(place, scope);
  const column = (id: keyof typeof COURSE_WORDS, at: 1 | 2 | 3) =>
    numberField(
      id,
      weeks.map((week) => figure(week[at])),
      {
        labels: { ...seriesLabels(series, catalogue), role, part: id },
        config: valueConfig(series.propertyInfo, `${name} · ${COURSE_WORDS[id][language]}`, language),
      }
    );
  return frame(
    name,
    [time('time', ([start]) => start), column('value', 1), column('adjusted', 3), column('expected', 2)],
    { ...TIME_SERIES, custom: { part: 'course', role } }
  );
}

const COURSE_WORDS = {
  value: { de: 'gemessen', en: 'measured' },
  adjusted: { de: 'wetterbereinigt', en: 'weather-adjusted' },
  expected: { de: 'nach dem Wetter erwartet', en: 'expected by the weather' },
};
