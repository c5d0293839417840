import { HubError } from '@smartregion/terms/errors';
import { DAY, HOUR, type Instant } from '../../../model/time';
import { blockDraws, interval95 } from '../statistics/block-bootstrap';
import { validated, type Validation } from './validation';
import { isUsable, weatherModel } from './weather-model';
import { unseenShare } from './trained-weather';
import { within, type StationWeather } from './weather-columns';

const WEEK = 168;
const BLOCK_WEEKS = 4;
const DRAWS = 1000;
/** A model of less than all seasons knows nothing of the others, and fewer weeks are weather (rules of thumb). */
const LEAST_BEFORE = 365 * DAY;
const LEAST_AFTER = 8 * WEEK * HOUR;

/** What is compared: `[before, date)` teaches the model, `[date, after)` is held against it. */
export interface Comparison {
  readonly before: Instant;
  readonly date: Instant;
  readonly after: Instant;
}

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

/** The change at a date, with the weather's part taken off. */
export function changeAt(all: StationWeather, { before, date, after }: Comparison, zone?: string, seed = 1): Change {
  const data = within(all, before, after);
  const cut = Math.round((date - data.first) / HOUR);
  const { logs, smear, trained } = weatherModel(data, { where: (i) => i < cut, zone });
  const weeks = Array.from({ length: Math.max(0, Math.ceil((data.values.length - cut) / WEEK)) }, () => ({
    residuals: 0,
    n: 0,
  }));
  const [left, right] = [
    { sum: 0, logs: 0, expected: 0, n: 0 },
    { sum: 0, logs: 0, expected: 0, n: 0 },
  ];
  data.values.forEach((value, i) => {
    if (!isUsable(value) || Number.isNaN(logs[i]!)) {
      return;
    }
    const side = i < cut ? left : right;
    side.sum += value;
    side.logs += Math.log(value);
    side.expected += Math.exp(logs[i]!) * smear;
    side.n++;
    if (i >= cut) {
      const week = weeks[Math.floor((i - cut) / WEEK)]!;
      week.residuals += Math.log(value) - logs[i]!;
      week.n++;
    }
  });
  const known = weeks.filter(({ n }) => n > 0);
  const change = (places: Iterable<number>) => {
    let [residuals, n] = [0, 0];
    for (const at of places) {
      residuals += known[at]!.residuals;
      n += known[at]!.n;
    }
    return Math.expm1(residuals / n);
  };
  const drawn: number[] = [];
  for (const places of blockDraws(known.length, BLOCK_WEEKS, DRAWS, seed)) {
    drawn.push(change(places));
  }
  return {
    raw: Math.expm1(right.logs / right.n - left.logs / left.n),
    adjusted: change(known.keys()),
    ...interval95(drawn),
    rawMean: right.sum / right.n / (left.sum / left.n) - 1,
    adjustedMean: right.sum / right.expected - 1,
    hoursBefore: trained,
    hoursAfter: right.n,
  };
}

export interface MeasureEffect extends Change {
  readonly placebos: readonly (Change & { readonly date: Instant })[];
  /** `recognisable`: outside the spread of at least eight placebo dates; `undecided`: there are fewer. */
  readonly verdict: 'recognisable' | 'within-placebos' | 'undecided';
  readonly validation: Validation;
  /** Share of the hours after in weather that was hardly there before. */
  readonly unseen: number;
}

const LEAST_PLACEBOS = 8;
const PLACEBOS = 12;

/**
 * What a measure changed at a station: the change at its date beside the changes at dates on which nothing is known to have
 * happened. Years without any measure show „significant“ changes, too; so only what lies outside all of them is called
 * recognisable („erkennbar“). It describes a statistical relation, not a cause.
 * @throws HubError `query` with less than a year before or eight weeks after
 */
export function measureEffect(data: StationWeather, comparison: Comparison, zone?: string): MeasureEffect {
  const { before, date, after } = comparison;
  const end = data.first + data.values.length * HOUR;
  const [from, to] = [Math.max(before, data.first), Math.min(after, end)];
  if (date - from < LEAST_BEFORE || to - date < LEAST_AFTER) {
    throw new HubError(
      'query',
      {
        de: 'Für einen Vorher-nachher-Vergleich braucht es ein Jahr vor dem Stichtag und acht Wochen danach.',
        en: 'A comparison of before and after needs a year before the date and eight weeks after it.',
      },
      { de: 'Wählen Sie einen anderen Stichtag oder warten Sie.', en: 'Choose another date, or wait.' }
    );
  }
  const change = changeAt(data, { before: from, date, after: to }, zone);
  const placebos = placeboDates(data.first, end, { before: from, date, after: to })
    .map((other) => ({ ...changeAt(data, shifted({ before: from, date, after: to }, other), zone), date: other }))
    .filter((placebo) => Number.isFinite(placebo.adjusted) && placebo.hoursBefore > LEAST_BEFORE / HOUR / 2);
  const others = placebos.map(({ adjusted }) => adjusted);
  const isOutside = change.adjusted < Math.min(...others) || change.adjusted > Math.max(...others);
  return {
    ...change,
    placebos,
    verdict: placebos.length < LEAST_PLACEBOS ? 'undecided' : isOutside ? 'recognisable' : 'within-placebos',
    validation: validated(within(data, from, date), { zone }),
    unseen: unseenShare(data, { before: from, date, after: to }),
  };
}

const shifted = ({ before, date, after }: Comparison, other: Instant): Comparison => ({
  before: other - (date - before),
  date: other,
  after: other + (after - date),
});

/** Dates spread over the time in which the same comparison fits without touching the measure's date. */
export function placeboDates(first: Instant, end: Instant, { before, date, after }: Comparison): Instant[] {
  const [lead, tail] = [date - before, after - date];
  const spans = [
    [first + lead, date - tail],
    [date + lead, end - tail],
  ].filter(([from, to]) => from! <= to!) as [Instant, Instant][];
  const total = spans.reduce((sum, [from, to]) => sum + to - from, 0);
  return spans.flatMap(([from, to]) => {
    const count = total > 0 ? Math.max(1, Math.round((PLACEBOS * (to - from)) / total)) : 1;
    const step = count > 1 ? (to - from) / (count - 1) : 0;
    return Array.from({ length: count }, (_, i) => from + Math.round((i * step) / HOUR) * HOUR);
  });
}
