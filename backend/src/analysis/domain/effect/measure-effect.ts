import { HubError } from '@smartregion/terms/errors';
import { HOUR, type Instant } from '../../../model/time';
import { blockDraws, interval95 } from '../statistics/block-bootstrap';
import { isEnough, whatIsThere } from './enough';
import type { Comparison } from './comparison';
import { PLACEBOS_NEEDED, placeboDates } from './placebo-dates';
import { unseenShare } from './trained-weather';
import { validated, type Validation } from './validation';
import { within, type StationWeather } from './weather-columns';
import { weatherModel } from './weather-model';
import { together, weeksAround, type Week } from './weeks';

const BLOCK_WEEKS = 4;
const DRAWS = 1000;

export interface Change {
  /** Change of the typical hour (the geometric mean, in which a few peaks count little), as measured. */
  readonly raw: number;
  /** The same, with what weather, clock and season let expect taken off. */
  readonly adjusted: number;
  /** 95 % interval of `adjusted`: weeks drawn again in blocks of four. */
  readonly low: number;
  readonly high: number;
  /** Change of the arithmetic mean, which limit values are about: as measured, and against what is expected. */
  readonly rawMean: number;
  readonly adjustedMean: number;
  /** Valid hours before and after. */
  readonly hoursBefore: number;
  readonly hoursAfter: number;
}

/** A change with the weeks that it is made of. */
export interface ChangeCourse extends Change {
  readonly weeks: { readonly before: readonly Week[]; readonly after: readonly Week[] };
}

/** The change at a date, with the weather's part taken off. */
export function changeAt(
  all: StationWeather,
  { before, date, after }: Comparison,
  zone?: string,
  seed = 1
): ChangeCourse {
  const data = within(all, before, after);
  const cut = Math.round((date - data.first) / HOUR);
  const weeks = weeksAround(data, weatherModel(data, { where: (i) => i < cut, zone }), cut);
  const [left, right] = [together(weeks.before), together(weeks.after)];
  const change = (places: Iterable<number>) => {
    let [residuals, n] = [0, 0];
    for (const at of places) {
      residuals += weeks.after[at]!.residuals;
      n += weeks.after[at]!.n;
    }
    return Math.expm1(residuals / n);
  };
  const drawn: number[] = [];
  for (const places of blockDraws(weeks.after.length, BLOCK_WEEKS, DRAWS, seed)) {
    drawn.push(change(places));
  }
  return {
    raw: Math.expm1(right.logs / right.n - left.logs / left.n),
    adjusted: change(weeks.after.keys()),
    ...interval95(drawn),
    rawMean: right.measured / right.n / (left.measured / left.n) - 1,
    adjustedMean: right.measured / right.expected - 1,
    hoursBefore: left.n,
    hoursAfter: right.n,
    weeks,
  };
}

export interface MeasureEffect extends ChangeCourse {
  readonly placebos: readonly (Change & { readonly date: Instant })[];
  /** `recognisable`: outside the spread of at least eight placebo dates; `undecided`: there are fewer. */
  readonly verdict: 'recognisable' | 'within-placebos' | 'undecided';
  readonly validation: Validation;
  /** Share of the hours after in weather that was hardly there before. */
  readonly unseen: number;
}

/** What its validation takes beside a comparison. */
const VALIDATION = 3;

/**
 * What a measure changed at a station: the change at its date beside the changes at dates on which nothing is known to have
 * happened. Years without any measure show „significant“ changes, too; so only what lies outside all of them is called
 * recognisable („erkennbar“). It describes a statistical relation, not a cause.
 * @returns step by step: how much of the work is done, 0 … 1
 * @throws HubError `query` with less than a year before or eight weeks after
 */
export function* measuringEffect(
  data: StationWeather,
  comparison: Comparison,
  zone?: string
): Generator<number, MeasureEffect> {
  const end = data.first + data.values.length * HOUR;
  const { date } = comparison;
  const own = { before: Math.max(comparison.before, data.first), date, after: Math.min(comparison.after, end) };
  if (!isEnough(whatIsThere(data, own))) {
    throw tooShort();
  }
  const dates = placeboDates(data.first, end, own);
  const steps = 1 + VALIDATION + dates.length;
  const change = changeAt(data, own, zone);
  yield 1 / steps;
  const validation = validated(within(data, own.before, date), { zone });
  yield (1 + VALIDATION) / steps;
  const placebos: (Change & { date: Instant })[] = [];
  for (const [i, other] of dates.entries()) {
    const { weeks: _, ...placebo } = changeAt(data, shifted(own, other), zone);
    if (Number.isFinite(placebo.adjusted) && placebo.hoursBefore > (LEAST_HOURS * (date - own.before)) / HOUR) {
      placebos.push({ ...placebo, date: other });
    }
    yield (2 + VALIDATION + i) / steps;
  }
  const others = placebos.map(({ adjusted }) => adjusted);
  const isOutside = change.adjusted < Math.min(...others) || change.adjusted > Math.max(...others);
  return {
    ...change,
    placebos,
    verdict: placebos.length < PLACEBOS_NEEDED ? 'undecided' : isOutside ? 'recognisable' : 'within-placebos',
    validation,
    unseen: unseenShare(data, own),
  };
}

/** Of the hours before a placebo date so many must be known. */
const LEAST_HOURS = 0.5;

/** As `measuringEffect`, in one go. */
export function measureEffect(data: StationWeather, comparison: Comparison, zone?: string): MeasureEffect {
  const steps = measuringEffect(data, comparison, zone);
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
  }
}

const shifted = ({ before, date, after }: Comparison, other: Instant): Comparison => ({
  before: other - (date - before),
  date: other,
  after: other + (after - date),
});

const tooShort = () =>
  new HubError(
    'query',
    {
      de: 'Für einen Vorher-nachher-Vergleich braucht es ein Jahr vor dem Stichtag und acht Wochen danach.',
      en: 'A comparison of before and after needs a year before the date and eight weeks after it.',
    },
    { de: 'Wählen Sie einen anderen Stichtag oder warten Sie.', en: 'Choose another date, or wait.' }
  );
