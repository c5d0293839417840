import { DateTime } from 'luxon';
import { frame, numberField } from '../../model/frame';
import { hoursPerClass } from '../domain/index/class-hours';
import { attributionOf } from '../selection/describe';
import { columnsOf, stationFields, TABLE } from '../wording/table';
import { WORDS } from '../wording/words';
import type { Frame } from '../../model/frame';
import type { VersionedIndex } from './indices';
import type { RatedStation } from './rated-hours';
import type { Scope } from '../question';

/** A row for each station and month of the region's calendar: how many of its hours had which class. */
export function classMonthsFrame(
  stations: readonly RatedStation[],
  index: VersionedIndex,
  { catalogue, language }: Scope
): Frame {
  const zone = catalogue.region.timeZone;
  const rows = stations.flatMap((rated) =>
    hoursPerClass(rated.course.classes, rated.first, index.classes.length, zone).map((month) => ({ rated, ...month }))
  );
  const { flag, text, time } = columnsOf(rows);
  const hours = (name: string, word: string, color: string, values: number[]) =>
    numberField(name, values, {
      config: { displayName: word, unit: 'h', decimals: 0, color: { mode: 'fixed', fixedColor: color } },
    });
  return frame(
    WORDS.airQuality[language],
    [
      time('time', ({ month }) => DateTime.fromISO(month, { zone }).toMillis()),
      text('month', ({ month }) => month),
      ...stationFields(
        rows.map(({ rated }) => rated.station),
        catalogue
      ),
      ...index.classes.map(({ color, ...word }, i) =>
        hours(
          `class_${i + 1}`,
          `${i + 1} ${word[language]}`,
          color,
          rows.map((row) => row.hours[i]!)
        )
      ),
      hours(
        'no_class',
        WORDS.noData[language],
        'text',
        rows.map(({ unknown }) => unknown)
      ),
      text('index', () => index.id),
      text('index_name', () => index.name[language]),
      text('attribution', ({ rated }) => attributionOf(rated.series)),
      flag('demo', ({ rated }) => rated.series.some((s) => s.demo)),
    ],
    TABLE
  );
}
