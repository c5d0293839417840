import type { DataFrame } from '@grafana/data';
import { type ClassNumber, INDICES } from '@smartregion/terms/air-quality-scale';
import { findProperty } from '@smartregion/terms/property';
import type { Language } from '../../../shared/src/text/language';
import { linksOf } from '../../../shared/src/frames/links';
import type { Air, Figure, FlowLevel, Place, Station, Traffic, Wind } from './region';
import { type Row, rowsOf } from './rows';
import { calledOf, shownValue } from './shownValue';

/** The index that is meant where the data name none. */
const USUAL_INDEX = 'uba-lqi-2025';

const HOUR = 3_600_000;
/** Of courses, which do not say themselves what is too old; tables do. */
const STALE = { air: 3 * HOUR, traffic: HOUR };

/** A table or a course names an index that this panel has no classes of. */
export class UnknownIndex extends Error {}

/**
 * All stations that the frames speak of, in their order; what several frames say of one is put together, so that a
 * course without a place finds it in a table.
 * @param now the moment that the map speaks of
 * @throws UnknownIndex
 */
export function readStations(frames: readonly DataFrame[], now: number, language: Language): Station[] {
  const stations = new Map<string, Station>();
  for (const frame of frames) {
    for (const row of rowsOf(frame, now)) {
      const read = stationOf(row, now, language);
      if (read) {
        const before = stations.get(read.id);
        stations.set(read.id, before ? together(before, read) : read);
      }
    }
  }
  return [...stations.values()].filter(({ air, wind, traffic, figures }) => air ?? wind ?? traffic ?? figures()[0]);
}

function stationOf(row: Row, now: number, language: Language): Station | null {
  const name = row.text('station_name') ?? row.text('station');
  if (name === null) {
    return null;
  }
  const [end, attribution] = [row.time, row.text('attribution')];
  const age = end === null ? Infinity : now - end;
  return {
    id: row.text('station') ?? `${row.text('kommune_name') ?? ''}/${name}`,
    name,
    kommune: row.text('kommune') ?? '',
    kommuneName: row.text('kommune_name') ?? row.text('kommune') ?? '',
    at: placeOf(row),
    isSensor: /^(indicative|sensor)/i.test(row.text('station_class') ?? ''),
    end,
    air: airOf(row, age, language),
    wind: windOf(row, language),
    traffic: trafficOf(row, age, language),
    figures: () => figuresOf(row, language),
    attribution: attribution === null ? [] : [attribution],
    demo: row.flag('demo') === true,
    links: () => linksOf(row.fields, row.row),
  };
}

function together(before: Station, after: Station): Station {
  return {
    ...before,
    at: before.at ?? after.at,
    kommuneName: before.kommuneName || after.kommuneName,
    end: before.air ? before.end : Math.max(before.end ?? 0, after.end ?? 0) || null,
    air: before.air ?? after.air,
    wind: before.wind ?? after.wind,
    traffic: before.traffic ?? after.traffic,
    figures: () => onceEach([...before.figures(), ...after.figures()]),
    attribution: [...new Set([...before.attribution, ...after.attribution])],
    demo: before.demo || after.demo,
    links: () => [...before.links(), ...after.links()],
  };
}

const onceEach = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter(({ label }, i) => figures.findIndex((one) => one.label === label) === i);

export function placeOf(row: Row): Place | null {
  const [lat, lon] = [row.number('lat'), row.number('lon')];
  return lat === null || lon === null || Math.abs(lat) > 90 || Math.abs(lon) > 180 ? null : [lon, lat];
}

function airOf(row: Row, age: number, language: Language): Air | null {
  if (!row.has('class')) {
    return null;
  }
  const id = row.text('index') ?? USUAL_INDEX;
  const index = Object.hasOwn(INDICES, id) ? INDICES[id]! : null;
  if (!index) {
    throw new UnknownIndex(id);
  }
  const value = row.number('class');
  const known = value !== null && Number.isInteger(value) && value >= 1 && value <= index.classes.length;
  const deciding = row.text('deciding') ?? '';
  const amount = row.cell('deciding_value') ?? row.cell(deciding);
  const quality = row.text('quality');
  return {
    class: known && age <= (row.flag('stale') === null ? STALE.air : Infinity) ? (value as ClassNumber) : null,
    index,
    deciding: findProperty(deciding)?.[language] ?? deciding,
    amount: () => (amount ? shownValue(amount.field, amount.row, language) : ''),
    missing: row.text('missing') ?? '',
    final: quality === null ? null : quality === 'valid',
  };
}

/** Of the long form, a row for each property, the one that it is about. */
function valueOf(row: Row, property: string) {
  return row.cell(property) ?? (row.text('property') === property ? row.cell('value') : null);
}

function windOf(row: Row, language: Language): Wind | null {
  const direction = valueOf(row, 'wind_direction');
  if (!direction) {
    return null;
  }
  const speed = valueOf(row, 'wind_speed');
  const from = direction.field.values[direction.row] as number;
  return {
    from: ((from % 360) + 360) % 360,
    amount: () => (speed ? shownValue(speed.field, speed.row, language) : ''),
  };
}

function trafficOf(row: Row, age: number, language: Language): Traffic | null {
  if (!row.has('level')) {
    return null;
  }
  const level = row.number('level');
  const speed = row.cell('speed');
  const known = level !== null && [1, 2, 3, 4].includes(level) && age <= STALE.traffic;
  return {
    level: known ? (level as FlowLevel) : null,
    speed: known && speed ? shownValue(speed.field, speed.row, language) : '',
  };
}

/** Properties of the vocabulary, whether the map has a sign for them or not. */
function figuresOf(row: Row, language: Language): Figure[] {
  const own = row.text('property');
  const properties = own ? [own] : row.properties;
  return properties.flatMap((property) => {
    const cell = valueOf(row, property);
    if (!cell || property.startsWith('wind_direction')) {
      return [];
    }
    const label = own ? (findProperty(own)?.[language] ?? own) : calledOf(cell.field);
    return [{ property, label, text: shownValue(cell.field, cell.row, language) }];
  });
}
