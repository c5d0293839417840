import { frame } from '../../model/frame';
import { attributionOf, valueConfig } from '../selection/describe';
import { named } from '../wording/named';
import { columnsOf, figure, stationFields, TABLE } from '../wording/table';
import { CAUTIONS, placeboSpread, strongerPlacebos } from './effect-statements';
import { backgroundsOf, COUNT, PERCENT, ROLES, type Told } from './told';
import type { Frame } from '../../model/frame';
import type { Sentence } from '@smartregion/terms/sentence';
import type { ChangeCourse } from '../domain/effect/measure-effect';
import type { Scope } from '../question';
import type { BackgroundFit, Drawn, EffectFit } from './effect-fit';
import type { Place } from './effect-places';

const TWO_DIGITS = { config: { unit: 'none', decimals: 2 } };

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

const PARALLEL: Readonly<Record<string, Sentence>> = {
  true: { de: 'ja', en: 'yes' },
  false: { de: 'nein: die Differenz ist fraglich', en: 'no: the difference is doubtful' },
};

/** Street and background have not moved apart between the halves of the time before. */
const runAlike = ({ before }: BackgroundFit): boolean => before.low <= 0 && before.high >= 0;

/** Ids, for panels. */
const verdictOf = ({ fit, progress }: Told): string | null =>
  fit?.effect?.verdict ?? (fit || progress === undefined ? 'refused' : null);
