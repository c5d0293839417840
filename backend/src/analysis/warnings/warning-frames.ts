import { frame } from '../../model/frame';
import { HOUR } from '../../model/time';
import { displayUnit } from '@smartregion/terms/units';
import { TIME_SERIES } from '../series/curve';
import { attributionOf, stationLabels } from '../selection/describe';
import { columnsOf, stationFields, TABLE } from '../wording/table';
import { WORDS } from '../wording/words';
import { thresholdOf, type Crossed, type StationLevels } from './crossings';
import type { Frame } from '../../model/frame';
import type { Scope } from '../question';

/** Never a warning of the DWD: that is made by people, for an area, ahead of time. */
export const OVER = { de: 'Messwert über DWD-Warnschwelle', en: 'Measured value over a DWD warning threshold' };

const LEVEL = { de: 'Stufe', en: 'level' };
const COLORS = ['green', 'yellow', 'orange', 'red', 'purple'];

/** A row for each time over a threshold, the newest first. */
export function crossingsTable(all: readonly Crossed[], { catalogue, language }: Scope): Frame {
  const rows = [...all].sort((a, b) => b.start - a.start || b.level - a.level);
  const { flag, number, text, time } = columnsOf(rows);
  return frame(
    OVER[language],
    [
      time('time', ({ start }) => start),
      time('timeEnd', ({ end }) => end),
      ...stationFields(
        rows.map(({ series }) => series.stationInfo),
        catalogue
      ),
      text(
        'statement',
        ({ criterion, level }) => `${OVER[language]}: ${criterion[language]}, ${LEVEL[language]} ${level}`
      ),
      text('criterion', ({ criterion }) => criterion.id),
      number('level', ({ level }) => level, { config: levelConfig(language) }),
      number('value', ({ value }) => Math.round(value * 10) / 10),
      number('threshold', ({ criterion, level }) => thresholdOf(criterion, level)),
      text('unit', ({ criterion }) => displayUnit(criterion.unit)),
      number('hours', ({ length }) => length, { config: { unit: 'h', decimals: 0 } }),
      flag('active', ({ lasts }) => lasts),
      text('feed', ({ series }) => series.feed),
      text('attribution', ({ series }) => series.licence.attribution),
      flag('demo', ({ series }) => series.demo),
    ],
    TABLE
  );
}

/** Hour by hour the highest level at a station, 0 where all is below. */
export function levelsFrame({ first, series, levels, deciding }: StationLevels, { catalogue, language }: Scope): Frame {
  const station = series[0]!.stationInfo;
  const { number, text, time } = columnsOf(levels.map((level, i) => ({ level, i })));
  const labels = {
    ...stationLabels(station, catalogue),
    feed: [...new Set(series.map((one) => one.feed))].join('; '),
    attribution: attributionOf(series),
    ...(series.some(({ demo }) => demo) ? { demo: 'true' } : {}),
  };
  return frame(
    `${station.name} · ${OVER[language]}`,
    [
      time('time', ({ i }) => first + (i + 1) * HOUR),
      number('level', ({ level }) => level, {
        labels,
        config: { ...levelConfig(language), displayNameFromDS: station.name },
      }),
      text('criterion', ({ i }) => deciding[i]?.id ?? null),
      text('criterion_name', ({ i }) => deciding[i]?.[language] ?? null),
    ],
    TIME_SERIES
  );
}

function levelConfig(language: Scope['language']) {
  const named = COLORS.map((color, level) => [
    String(level),
    { text: level === 0 ? { de: 'keine', en: 'none' }[language] : `${LEVEL[language]} ${level}`, color, index: level },
  ]);
  return {
    ...{ min: 0, max: 4, decimals: 0, noValue: WORDS.noData[language] },
    mappings: [{ type: 'value', options: Object.fromEntries(named) as Record<string, unknown> }],
  };
}
