import { stamp, type Attribute, type Entity } from '../model/entity';
import { slotsByName, type Present } from '../model/current';
import { attributeOf, datasetOf } from '../model/reading';
import type { Periods } from './periods';
import { expectedOf, readingsOf, type ReadParts } from './read';
import type { Frame, Slot } from '../model/frames';
import type { Point } from '../../../store/observation-store';

/** What a temporal answer is made with. */
export interface TemporalContext extends ReadParts {
  readonly present: Present;
  /** What aggregated values are made over. */
  readonly periods: Periods;
  /** Terms; none for all. */
  readonly attrs: readonly string[];
}

/** A series' readings in the time. */
export interface Course {
  readonly slot: Slot;
  readonly points: readonly Point[];
  /** No other series of the attribute goes before it. */
  readonly isUsual: boolean;
}

/**
 * Refuses at once what would be refused in the end.
 * @throws HubError `too-large`
 */
export function foresee(frames: readonly Frame[], { query, present, budget, attrs }: TemporalContext): void {
  if (query.lastN === undefined) {
    const slots = frames.flatMap((frame) => frame.slots.filter(({ meaning }) => isAsked(meaning.name, attrs)));
    const expected = slots.map(({ series }) => expectedOf(series, present.extents.get(series.id), query.range));
    budget.foresee(expected.reduce((sum, readings) => sum + readings, 0));
  }
}

export const isAsked = (name: string, attrs: readonly string[]): boolean => attrs.length === 0 || attrs.includes(name);

/** Each attribute's series in the time; of one without readings nothing is left. */
export async function coursesOf(frame: Frame, context: TemporalContext): Promise<Map<string, Course[]>> {
  const { present, attrs } = context;
  const courses = new Map<string, Course[]>();
  for (const [name, slots] of slotsByName(frame)) {
    if (!isAsked(name, attrs)) {
      continue;
    }
    for (const slot of slots) {
      const points = await readingsOf(slot.series, present.extents.get(slot.series.id), context);
      if (points.length > 0) {
        const before = courses.get(name) ?? [];
        courses.set(name, [...before, { slot, points, isUsual: before.length === 0 }]);
      }
    }
  }
  return courses;
}

/** All instances in the time, as an entity: for a q, and to be written in full. */
export function temporalEntity(frame: Frame, courses: ReadonlyMap<string, readonly Course[]>): Entity {
  const instances = [...courses].map(([name, own]) => [name, own.flatMap(instancesOf)] as const);
  return { id: frame.id, type: frame.type, attributes: new Map([...frame.fixed, ...instances]) };
}

export function instancesOf({ slot, points, isUsual }: Course): Attribute[] {
  return points.flatMap((point) => attributeOf(slot, point, isUsual) ?? []);
}

export type Json = Readonly<Record<string, unknown>>;

/** `values: [[value, time], …]` of each series (4.5.8). */
export function temporalValues({ slot, points, isUsual }: Course): Json {
  const values = points.flatMap((point) => {
    const value = slot.meaning.write(point.value, point);
    return value === undefined ? [] : [[value, stamp(point.end)]];
  });
  return { type: 'Property', ...named(slot, isUsual), values };
}

export function named({ series, meaning }: Slot, isUsual: boolean): Json {
  return {
    ...(meaning.unitCode === undefined ? {} : { unitCode: meaning.unitCode }),
    ...(isUsual ? {} : { datasetId: datasetOf(series) }),
  };
}
