import type { DataFrame, Field } from '@grafana/data';
import { findField, numberAt } from '../../../shared/src/frames/fields';
import { labelReader, readOrigin } from './readOrigin';
import type { ClassRose, Sector, SectorRose, SpeedClass } from './rose';

/** More directions than anybody measures; what has more is no rose. */
const MOST_SECTORS = 72;

/** A rose of sectors, by the columns that its question has; undefined where the frame is none. */
export function readSectors(frame: DataFrame, position: number): SectorRose | undefined {
  const direction = findField(frame, 'number', 'direction', 'Windrichtung', 'Wind direction');
  if (!direction) {
    return undefined;
  }
  const probability = findField(frame, 'number', 'probability');
  const percentiles = numbered(frame, /^p(\d+(?:\.\d+)?)$/);
  const classes = numbered(frame, /^class_(\d+)$/);
  const [columns] = [probability ? [probability] : [], percentiles, classes].filter(({ length }) => length > 0);
  const sectors = columns ? sectorsOf(frame, direction, columns) : [];
  if (!columns || sectors.length < 3 || sectors.length > MOST_SECTORS) {
    return undefined;
  }
  const { number, flag, text } = labelReader(frame);
  if (probability) {
    const percent = number('percentile');
    return {
      ...readOrigin(frame, position, probability, true),
      ...{ kind: 'probability', sectors, percent, threshold: number('threshold') },
      expected: percent === null ? null : 1 - percent / 100,
      above: sectors.map(({ row }) => numberAt(findField(frame, 'number', 'above'), row)),
    };
  }
  if (percentiles.length > 0) {
    const percents = percentiles.map(({ name }) => Number(name.slice(1)));
    return { ...readOrigin(frame, position, percentiles[0]!, false), kind: 'percentile', sectors, percents };
  }
  const speeds = classes.map(speedClass);
  return {
    ...readOrigin(frame, position, classes[0]!, true),
    ...{ kind: kindOf(text('property'), classes, speeds), sectors, classes: speeds },
    ...{ calm: number('calm'), undirected: number('undirected'), corrected: flag('corrected') },
  };
}

/** Columns that are numbered by their names, in the order of the numbers. */
function numbered(frame: DataFrame, pattern: RegExp): Field[] {
  const of = ({ name }: Field) => Number(pattern.exec(name)?.[1]);
  return frame.fields.filter((field) => field.type === 'number' && of(field) >= 0).sort((a, b) => of(a) - of(b));
}

/** One for each direction, from north on, whatever the order of the rows. */
function sectorsOf(frame: DataFrame, direction: Field, columns: readonly Field[]): Sector[] {
  const hours = findField(frame, 'number', 'n');
  const found = new Map<number, Sector>();
  for (let row = 0; row < frame.length && found.size <= MOST_SECTORS; row++) {
    const degrees = numberAt(direction, row);
    const middle = degrees === null ? NaN : ((degrees % 360) + 360) % 360;
    if (!Number.isNaN(middle) && !found.has(middle)) {
      const values = columns.map((column) => numberAt(column, row));
      found.set(middle, { row, direction: middle, values, hours: numberAt(hours, row) });
    }
  }
  return [...found.values()].sort((a, b) => a.direction - b.direction);
}

/** What the hub writes as the name of a class, in both languages; whatever else stands there was chosen by people. */
const HUBS_NAME = /^$|^(bis|up to|über|above)? ?[-−\d.,\s–]+ ?\S*$/;

function speedClass({ name, labels, config }: Field): SpeedClass {
  const end = (label: string) => {
    const value = labels?.[label] === undefined ? NaN : Number(labels[label]);
    return Number.isFinite(value) ? value : null;
  };
  const [above, upTo] = [end('above'), end('up_to')];
  const known = above !== null || upTo !== null;
  const called = config.displayName ?? config.displayNameFromDS ?? (known ? '' : name);
  return { above, upTo, name: known && HUBS_NAME.test(called) ? '' : called };
}

/** Without a property it is a wind rose where the classes are speeds, or none at all. */
function kindOf(property: string, [first]: readonly Field[], classes: readonly SpeedClass[]): ClassRose['kind'] {
  const isSpeed = /(m\/s|km\/h|kn)$/.test(first?.config.displayName ?? '');
  const isBare = classes.every(({ above, upTo }) => above === null && upTo === null);
  return property.startsWith('wind_') || (property === '' && (isSpeed || isBare)) ? 'wind' : 'pollution';
}
