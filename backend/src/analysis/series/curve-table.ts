import { displayUnit } from '@smartregion/terms/units';
import { frame } from '../../model/frame';
import { madeWords } from '../wording/made-words';
import { columnsOf, SHARE, stationFields, TABLE } from '../wording/table';
import { valueWord } from '../wording/value-words';
import { WORDS } from '../wording/words';
import type { Frame } from '../../model/frame';
import type { Curve } from './curve';
import type { Scope } from '../question';

/** Curves as one table with a row for each value, to be read or downloaded: figures without their unit beside them. */
export function curveTable(curves: readonly Curve[], { catalogue, language }: Scope): Frame {
  const rows = curves.flatMap((curve) => curve.times.map((time, i) => ({ curve, time, i })));
  const { flag, number, text, time } = columnsOf(rows);
  const column = (name: 'min' | 'max' | 'coverage', more = {}) =>
    curves.some((curve) => curve[name]) ? [number(name, ({ curve, i }) => curve[name]?.[i] ?? null, more)] : [];
  return frame(
    'series',
    [
      time('time', (row) => row.time),
      ...stationFields(
        rows.map(({ curve }) => curve.series.stationInfo),
        catalogue
      ),
      text('property', ({ curve }) => curve.series.property),
      text('property_name', ({ curve: { series, isOfDays } }) =>
        isOfDays ? `${series.propertyInfo[language]} · ${WORDS.atMidnight[language]}` : series.propertyInfo[language]
      ),
      number('value', ({ curve, i }) => curve.values[i]!),
      ...column('min'),
      ...column('max'),
      ...column('coverage', SHARE),
      text(
        'unit',
        ({ curve, i }) =>
          valueWord(curve.series.property, curve.values[i], language) ??
          displayUnit(curve.series.propertyInfo.ucum, language)
      ),
      ...(curves.some(({ compare }) => compare) ? [text('compare', ({ curve }) => curve.compare ?? '')] : []),
      text('made', ({ curve }) => madeWords(curve, language)),
      text('bucket', ({ curve }) => curve.bucket ?? 'raw'),
      text('period', ({ curve }) => curve.series.period),
      text('feed', ({ curve }) => curve.series.feed),
      text('attribution', ({ curve }) => curve.series.licence.attribution),
      flag('demo', ({ curve }) => curve.series.demo),
    ],
    TABLE
  );
}
