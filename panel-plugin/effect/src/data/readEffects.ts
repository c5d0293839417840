import { labelsOf } from '../../../shared/src/frames/fields';
import { type Cells, keyOf, rowsOf } from './cells';
import type { Change, Effect, Place, Placebo, Verdict, Week } from './effect';

const VERDICTS: readonly Verdict[] = ['recognisable', 'within-placebos', 'undecided', 'refused'];

export const isEffectTable = (cells: Cells): boolean =>
  cells.has('number', 'adjusted', 'mean_before') && cells.has('string', 'result');

const isPlaceboTable = (cells: Cells): boolean => cells.has('boolean', 'is_measure') && cells.has('number', 'adjusted');

const isCourse = (cells: Cells): boolean => cells.has('time', 'time') && cells.has('number', 'value', 'adjusted');

/** The streets of a summary, each with its background, its weeks and its placebo dates, as far as the frames have them. */
export function readEffects(all: readonly Cells[]): Effect[] {
  const summary = all.find(isEffectTable)!;
  const courses = coursesOf(all.filter(isCourse));
  const placebos = placebosOf(all.find(isPlaceboTable));
  const starts = rowsOf(summary).filter((row) => summary.text('result', row) !== null);
  return starts.map((row, i): Effect => {
    const until = starts[i + 1] ?? summary.rows;
    const street = placeOf(summary, row, courses);
    const dates = placebos.get(keyOf(street.name, street.property)) ?? [];
    const [low, high] = [summary.number('placebo_low', row), summary.number('placebo_high', row)];
    const verdict = summary.text('verdict', row);
    const [before, after] = [summary.number('hours_before', row), summary.number('hours_after', row)];
    return {
      street,
      backgrounds: rowsOf(summary)
        .slice(row + 1, until)
        .map((other) => placeOf(summary, other, courses)),
      verdict: VERDICTS.find((one) => one === verdict) ?? null,
      result: summary.text('result', row)!,
      placebos: dates,
      placeboCount: summary.number('placebos', row) ?? dates.length,
      stronger: summary.number('placebos_stronger', row),
      spread: low === null || high === null ? null : [low, high],
      r2: summary.number('r2', row),
      hours: before === null || after === null ? null : before + after,
      unseen: summary.number('unseen', row),
      span: {
        before: summary.time('before', row),
        date: summary.time('date', row),
        after: summary.time('after', row),
      },
      wind: summary.text('wind_station', row),
      attribution: summary.text('attribution', row) ?? '',
      demo: summary.flag('demo', row) ?? false,
      field: summary.field('mean_before')!,
    };
  });
}

function placeOf(cells: Cells, row: number, courses: ReadonlyMap<string, readonly Week[]>): Place {
  return {
    name: cells.text('station_name', row) ?? cells.text('station', row) ?? '',
    property: cells.text('property_name', row) ?? cells.text('property', row) ?? '',
    change: changeOf(cells, row),
    meanBefore: cells.number('mean_before', row),
    meanAfter: cells.number('mean_after', row),
    meanAdjusted: cells.number('mean_adjusted', row),
    weeks: courses.get(keyOf(cells.text('station', row), cells.text('property', row))) ?? [],
  };
}

function changeOf(cells: Cells, row: number): Change | null {
  const adjusted = cells.number('adjusted', row);
  const [low, high] = [cells.number('adjusted_low', row), cells.number('adjusted_high', row)];
  return adjusted === null || low === null || high === null
    ? null
    : { adjusted, low, high, raw: cells.number('raw', row) };
}

function coursesOf(all: readonly Cells[]): ReadonlyMap<string, readonly Week[]> {
  return new Map(
    all.map((cells) => {
      const { station, property } = labelsOf(cells.frame);
      const weeks = rowsOf(cells).flatMap((row): Week[] => {
        const time = cells.time('time', row);
        return time === null
          ? []
          : [
              {
                time,
                measured: cells.number('value', row),
                adjusted: cells.number('adjusted', row),
                links: cells.links(row),
              },
            ];
      });
      return [keyOf(station, property), weeks.sort((a, b) => a.time - b.time)];
    })
  );
}

/** By name of street and property: that table's ids name the station alone. */
function placebosOf(cells: Cells | undefined): ReadonlyMap<string, readonly Placebo[]> {
  const found = new Map<string, Placebo[]>();
  for (const row of cells ? rowsOf(cells) : []) {
    const [change, date] = [changeOf(cells!, row), cells!.time('date', row)];
    if (change && date !== null && cells!.flag('is_measure', row) === false) {
      const key = keyOf(cells!.text('station_name', row), cells!.text('property_name', row));
      found.set(key, [...(found.get(key) ?? []), { ...change, date, links: cells!.links(row) }]);
    }
  }
  return found;
}
