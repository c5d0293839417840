import { frame } from '../../model/frame';
import { TIME_SERIES } from '../series/curve';
import { stationLabels } from '../selection/describe';
import { columnsOf, stationFields, TABLE } from '../wording/table';
import type { Frame } from '../../model/frame';
import type { Scope } from '../question';
import type { ClimateArchive } from './climate-archive';
import type { ClimateTotal } from './climate-totals';

const rounded = (value: number | undefined, decimals: number): number | null =>
  value === undefined || Number.isNaN(value) ? null : Number(value.toFixed(decimals));

/** A row for each measure of each period at each station, beside the same of earlier years. */
export function climateTable(totals: readonly ClimateTotal[], archive: ClimateArchive, scope: Scope): Frame {
  const { catalogue, language } = scope;
  const { flag, number, text, time } = columnsOf(totals);
  const digits = { config: { decimals: 1 } };
  return frame(
    'climate-days',
    [
      time('time', ({ period }) => archive.startOf(period.first)),
      time('timeEnd', ({ elapsed }) => archive.startOf(elapsed.end)),
      ...stationFields(
        totals.map(({ series }) => series.stationInfo),
        catalogue
      ),
      text('measure', ({ measure }) => measure.id),
      text('measure_name', ({ measure }) => measure[language]),
      number('value', ({ value, measure }) => rounded(value, measure.decimals)),
      text('unit', ({ measure }) => measure.unit[language]),
      number('known_days', ({ known }) => known),
      number('days', ({ elapsed }) => elapsed.end - elapsed.first),
      text('state', ({ state }) => state),
      number('earlier_mean', ({ earlier }) => rounded(earlier?.mean, 1), digits),
      number('earlier_min', ({ earlier }) => rounded(earlier?.least, 1), digits),
      number('earlier_max', ({ earlier }) => rounded(earlier?.greatest, 1), digits),
      number('earlier_years', ({ earlier }) => earlier?.years ?? 0),
      number('climate_mean', ({ earlier }) => rounded(earlier?.climate, 1), digits),
      flag('unverified', ({ measure }) => measure.unverified ?? false),
      text('feed', ({ series }) => series.feed),
      text('attribution', ({ series }) => series.licence.attribution),
      flag('demo', ({ series }) => series.demo),
    ],
    TABLE
  );
}

/** A series for each measure at each station; the beginning of a period names it. */
export function climateCourses(totals: readonly ClimateTotal[], archive: ClimateArchive, scope: Scope): Frame[] {
  const { catalogue, language } = scope;
  const courses = new Map<string, ClimateTotal[]>();
  for (const total of totals) {
    const key = `${total.measure.id} ${total.series.station}`;
    courses.set(key, [...(courses.get(key) ?? []), total]);
  }
  return [...courses.values()].map((own) => {
    const { measure, series } = own.at(-1)!;
    const { number, text, time } = columnsOf(own);
    const name = `${series.stationInfo.name} · ${measure[language]}`;
    const labels = {
      ...stationLabels(series.stationInfo, catalogue),
      measure: measure.id,
      feed: series.feed,
      attribution: series.licence.attribution,
      ...(series.demo ? { demo: 'true' } : {}),
    };
    const config = { displayNameFromDS: name, unit: `suffix: ${measure.unit[language]}`, decimals: measure.decimals };
    return frame(
      name,
      [
        time('time', ({ period }) => archive.startOf(period.first)),
        number('value', ({ value, measure }) => rounded(value, measure.decimals), { labels, config }),
        text('state', ({ state }) => state),
      ],
      TIME_SERIES
    );
  });
}
