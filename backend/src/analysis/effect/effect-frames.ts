import { frame, numberField } from '../../model/frame';
import { TIME_SERIES } from '../series/curve';
import { attributionOf, kommuneName, seriesLabels, valueConfig } from '../selection/describe';
import { columnsOf, figure, stationFields, TABLE } from '../wording/table';
import { named } from '../wording/named';
import { possibleDates } from './effect-plan';
import { CAUTIONS, effectStatement, lackStatement, placeboSpread, strongerPlacebos } from './effect-statements';
import type { Frame } from '../../model/frame';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Progress } from '../asking/long-work';
import type { Scope } from '../question';
import type { BackgroundFit, Drawn, EffectFit, WeekOfCourse } from './effect-fit';
import type { Plan } from './effect-plan';
import type { Place, Subject } from './effect-places';
import type { ChangeCourse } from '../domain/effect/measure-effect';

/** A street with what is known of its effect. */
export interface Told {
  readonly subject: Subject;
  readonly plan?: Plan;
  readonly fit?: EffectFit;
  readonly progress?: Progress;
  /** What is said of it in place of figures, or of them. */
  readonly statement: Sentence;
}

const PERCENT = { config: { unit: 'percentunit', decimals: 1 } };
const COUNT = { config: { unit: 'none', decimals: 0 } };
const TWO_DIGITS = { config: { unit: 'none', decimals: 2 } };

export const placeName = (
  { station, series: [{ propertyInfo }] }: Place,
  { language }: Pick<Scope, 'language'>
): string => `${station.name} · ${propertyInfo[language]}`;

interface Row {
  readonly told: Told;
  readonly place: Place;
  readonly change?: Drawn<ChangeCourse>;
  readonly background?: BackgroundFit;
}

/** A row for each street, and under it one for each background. */
export function summaryTable(all: readonly Told[], scope: Scope): Frame {
  const { language } = scope;
  const rows = all.flatMap((told): Row[] => [
    { told, place: told.subject.street, ...(told.fit?.effect ? { change: told.fit.effect } : {}) },
    ...backgroundsOf(told).map(({ place, fit }) => ({ told, place, change: fit.change, background: fit })),
  ]);
  const { number, text, time, flag } = columnsOf(rows);
  const ofStreet = (of: (effect: NonNullable<EffectFit['effect']>) => number) => (row: Row) =>
    row.background || !row.told.fit?.effect ? null : figure(of(row.told.fit.effect));
  const ofChange = (of: (change: Drawn<ChangeCourse>) => number) => (row: Row) =>
    row.change ? figure(of(row.change)) : null;
  const value = valueConfig(rows[0]!.place.series[0].propertyInfo, '', language);
  const amount = (name: string, of: (row: Row) => number | null) =>
    number(name, of, { config: { unit: value.unit, decimals: 1 } });
  return named(
    frame(
      { de: 'Wirkung', en: 'Effect' }[language],
      [
        ...stationFields(
          rows.map(({ place }) => place.station),
          scope.catalogue
        ),
        text('role', ({ background }) => ROLES[background ? 'background' : 'street'][language]),
        text('property', ({ place }) => place.property),
        text('property_name', ({ place }) => place.series[0].propertyInfo[language]),
        text('result', ({ told, background }) => (background ? null : told.statement[language])),
        text('verdict', ({ told, background }) => (background ? null : verdictOf(told))),
        number(
          'adjusted',
          ofChange(({ adjusted }) => adjusted),
          PERCENT
        ),
        number(
          'adjusted_low',
          ofChange(({ low }) => low),
          PERCENT
        ),
        number(
          'adjusted_high',
          ofChange(({ high }) => high),
          PERCENT
        ),
        number(
          'raw',
          ofChange(({ raw }) => raw),
          PERCENT
        ),
        amount(
          'mean_before',
          ofChange(({ meanBefore }) => meanBefore)
        ),
        amount(
          'mean_after',
          ofChange(({ meanAfter }) => meanAfter)
        ),
        amount(
          'mean_adjusted',
          ofChange(({ meanAdjusted }) => meanAdjusted)
        ),
        amount('difference', ({ background }) => (background ? figure(background.difference.difference) : null)),
        amount('difference_low', ({ background }) => (background ? figure(background.difference.low) : null)),
        amount('difference_high', ({ background }) => (background ? figure(background.difference.high) : null)),
        text('parallel', ({ background }) => (background ? PARALLEL[String(runAlike(background))]![language] : null)),
        number(
          'placebos',
          ofStreet(({ placebos }) => placebos.length),
          COUNT
        ),
        number('placebos_stronger', ofStreet(strongerPlacebos), COUNT),
        number(
          'placebo_low',
          ofStreet((effect) => placeboSpread(effect)[0]),
          PERCENT
        ),
        number(
          'placebo_high',
          ofStreet((effect) => placeboSpread(effect)[1]),
          PERCENT
        ),
        number(
          'r2',
          ofStreet(({ validation }) => validation.r2),
          TWO_DIGITS
        ),
        number(
          'fac2',
          ofStreet(({ validation }) => validation.fac2),
          PERCENT
        ),
        number(
          'bias',
          ofStreet(({ validation }) => validation.bias),
          PERCENT
        ),
        number(
          'rmse',
          ofStreet(({ validation }) => validation.rmse),
          TWO_DIGITS
        ),
        number(
          'lag24',
          ofStreet(({ validation }) => validation.lag24),
          TWO_DIGITS
        ),
        number(
          'unseen',
          ofStreet(({ unseen }) => unseen),
          PERCENT
        ),
        number(
          'hours_before',
          ofChange(({ hoursBefore }) => hoursBefore),
          COUNT
        ),
        number(
          'hours_after',
          ofChange(({ hoursAfter }) => hoursAfter),
          COUNT
        ),
        time('before', ({ told }) => told.plan?.before ?? null),
        time('date', ({ told }) => told.plan?.date ?? null),
        time('after', ({ told }) => told.plan?.after ?? null),
        text('wind_station', ({ told }) => told.subject.mast?.station.name ?? null),
        number('wind_km', ({ told }) => figure(told.subject.mast?.km ?? NaN), {
          config: { unit: 'suffix: km', decimals: 0 },
        }),
        text('attribution', ({ place, told }) =>
          attributionOf([...place.series, ...(told.subject.mast?.series ?? [])])
        ),
        flag('demo', ({ place }) => place.series[0].demo),
        number('progress', ({ told }) => (typeof told.progress === 'number' ? told.progress : null), PERCENT),
      ],
      { ...TABLE, custom: { part: 'summary', cautions: CAUTIONS.map((one) => one[language]) } }
    ),
    language
  );
}

const ROLES = { street: { de: 'Straße', en: 'street' }, background: { de: 'Hintergrund', en: 'background' } };
const PARALLEL: Readonly<Record<string, Sentence>> = {
  true: { de: 'ja', en: 'yes' },
  false: { de: 'nein: die Differenz ist fraglich', en: 'no: the difference is doubtful' },
};

/** Street and background have not moved apart between the halves of the time before. */
const runAlike = ({ before }: BackgroundFit): boolean => before.low <= 0 && before.high >= 0;

/** Ids, for panels. */
const verdictOf = ({ fit, progress }: Told): string | null =>
  fit?.effect?.verdict ?? (fit || progress === undefined ? 'refused' : null);

function backgroundsOf({ subject, fit }: Told): { readonly place: Place; readonly fit: BackgroundFit }[] {
  return (fit?.backgrounds ?? []).flatMap((own) => {
    const place = subject.backgrounds.find(({ station }) => station.id === own.station);
    return place ? [{ place, fit: own }] : [];
  });
}

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

/** Where nothing is asked yet: which stations and dates could be. */
export function readinessTable(subjects: readonly Subject[], scope: Scope): Frame {
  const { catalogue, language } = scope;
  const { number, text, time } = columnsOf(subjects);
  const dates = ({ known }: Subject) => known && possibleDates(known);
  const can = (subject: Subject) => (dates(subject)?.start ?? 0) <= (dates(subject)?.end ?? -1);
  return named(
    frame(
      { de: 'Mögliche Stichtage', en: 'Possible dates' }[language],
      [
        ...stationFields(
          subjects.map(({ street }) => street.station),
          catalogue
        ),
        text('property', ({ street }) => street.property),
        text('property_name', ({ street }) => street.series[0].propertyInfo[language]),
        text('result', (subject) => readiness(subject, can(subject))[language]),
        time('earliest', (subject) => dates(subject)?.start ?? null),
        time('newest', (subject) => (can(subject) ? dates(subject)!.end : null)),
        text('background_name', ({ backgrounds }) => backgrounds.map(({ station }) => station.name).join(', ') || null),
        text('wind_station', ({ mast }) => mast?.station.name ?? null),
        number('wind_km', ({ mast }) => figure(mast?.km ?? NaN), { config: { unit: 'suffix: km', decimals: 0 } }),
        text('attribution', ({ street }) => attributionOf(street.series)),
      ],
      { ...TABLE, custom: { part: 'readiness' } }
    ),
    language
  );
}

function readiness({ mast, known }: Subject, can: boolean): Sentence {
  return !mast
    ? { de: 'kein Wind in der Nähe', en: 'no wind near' }
    : !known
      ? { de: 'keine gemeinsamen Messwerte', en: 'nothing measured together' }
      : can
        ? { de: 'bereit', en: 'ready' }
        : { de: 'noch zu kurz gemessen', en: 'not measured long enough yet' };
}

export const statementOf = (fit: EffectFit): Sentence =>
  fit.effect ? effectStatement(fit.effect) : lackStatement(fit.there);
