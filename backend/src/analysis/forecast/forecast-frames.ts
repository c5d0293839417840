import { frame } from '../../model/frame';
import { iso } from '../../model/time';
import { displayUnit } from '@smartregion/terms/units';
import { toSixDecimals } from '../series/aggregation';
import { curveFrame, type Curve } from '../series/curve';
import { readingsCurve } from '../series/raw-curves';
import { columnsOf, stationFields, TABLE } from '../wording/table';
import { WORDS } from '../wording/words';
import type { Frame } from '../../model/frame';
import type { DescribedSeries } from '../../model/series';
import type { ForecastPoint, Issue } from './forecast-runs';
import type { Score } from './forecast-scores';
import type { Scope } from '../question';

/** The forecasts of one series and what they can be held against. */
export interface Foretold {
  readonly series: DescribedSeries;
  readonly points: readonly ForecastPoint[];
  readonly partner: DescribedSeries | undefined;
}

/** @param name of the series */
export function forecastFrame({ series, points, partner }: Foretold, name: string, issue: Issue, scope: Scope): Frame {
  const { language } = scope;
  const suffix = issue.kind === 'lead' ? ` (${issue.hours} h ${WORDS.ahead[language]})` : '';
  const curve = readingsCurve(series, points, 'end');
  const newest = points.reduce((latest, { issued }) => Math.max(latest, issued), -Infinity);
  return labelled(curveFrame(curve, `${placeOf(name)} · ${WORDS.forecast[language]}${suffix}`, scope), {
    role: 'forecast',
    issued: iso(newest),
    ...(issue.kind === 'lead' ? { lead: String(issue.hours) } : {}),
    ...(partner ? { reference: partner.station, reference_name: partner.stationInfo.name } : {}),
  });
}

/** The points of models are often called "Vorhersage Schwerte": the name says at its end that it is a forecast. */
function placeOf(name: string): string {
  return name.replace(/^(Vorhersage|Forecast)\s+(?=[\p{L}\p{N}])/u, '');
}

/** What was measured, beside the forecasts: the one curve that they are held against, without its envelope. */
export function measuredFrame(curve: Curve, name: string, scope: Scope): Frame {
  const own = curveFrame(
    { ...curve, min: undefined, max: undefined, coverage: undefined },
    `${name} · ${WORDS.measured[scope.language]}`,
    scope
  );
  return labelled(own, { role: 'measured' });
}

function labelled(own: Frame, labels: Readonly<Record<string, string>>): Frame {
  const fields = own.schema.fields.map((field) =>
    field.labels ? { ...field, labels: { ...field.labels, ...labels } } : field
  );
  return { ...own, schema: { ...own.schema, fields } };
}

export interface Scored extends Foretold {
  readonly scores: readonly Score[];
}

/** A row for each series and lead hour: how good the forecasts were. */
export function scoresFrame(all: readonly Scored[], { catalogue, language }: Scope): Frame {
  const rows = all.flatMap((foretold) => foretold.scores.map((score) => ({ ...foretold, score })));
  const { flag, number, text } = columnsOf(rows);
  return frame(
    WORDS.forecastQuality[language],
    [
      ...stationFields(
        rows.map(({ series }) => series.stationInfo),
        catalogue
      ),
      text('property', ({ series }) => series.property),
      text('property_name', ({ series }) => series.propertyInfo[language]),
      number('lead', ({ score }) => score.lead, { config: { unit: 'h', decimals: 0 } }),
      number('mean_error', ({ score }) => toSixDecimals(score.meanError)),
      number('mean_absolute_error', ({ score }) => toSixDecimals(score.meanAbsoluteError)),
      text('unit', ({ series }) => displayUnit(series.propertyInfo.ucum, language)),
      number('n', ({ score }) => score.n),
      text('reference', ({ partner }) => partner?.station ?? null),
      text('reference_name', ({ partner }) => partner?.stationInfo.name ?? null),
      text('feed', ({ series }) => series.feed),
      text('attribution', ({ series, partner }) => attributions(series, partner)),
      flag('demo', ({ series }) => series.demo),
    ],
    TABLE
  );
}

function attributions(series: DescribedSeries, partner: DescribedSeries | undefined): string {
  return [...new Set([series, partner].flatMap((one) => one?.licence.attribution ?? []))].join('; ');
}
