import { isSilent, occupancyOf } from '../../../analysis/domain/parking/occupancy';
import { inSteps } from '../../../model/personal';
import { DAY, type Instant, type Interval } from '../../../model/time';
import { dateTime, property, type Attribute, type Attributes, type Entity } from './entity';
import { attributeOf } from './reading';
import type { Frame, Slot } from './frames';
import type { Point } from '../../../store/observation-store';

/** What the store knows of the series: the newest reading, and from when to when they have measured. */
export interface Present {
  readonly latest: ReadonlyMap<number, Point>;
  readonly extents: ReadonlyMap<number, Interval>;
  readonly now: Instant;
}

/** An entity as the newest readings make it; undefined where there is none. */
export function currentEntity(frame: Frame, known: Present): Entity | undefined {
  const read = new Map([...slotsByName(frame)].flatMap(([name, slots]) => present(name, instances(slots, known))));
  const measured = frame.spaces.length > 0 ? countedSpaces(frame, known) : read;
  return measured.size === 0
    ? undefined
    : {
        id: frame.id,
        type: frame.type,
        attributes: new Map([...observedWhen(measured), ...measured, ...frame.fixed]),
      };
}

export function slotsByName({ slots }: Frame): Map<string, Slot[]> {
  const byName = new Map<string, Slot[]>();
  slots.forEach((slot) => byName.set(slot.meaning.name, [...(byName.get(slot.meaning.name) ?? []), slot]));
  return byName;
}

const present = (name: string, found: readonly Attribute[]): [string, readonly Attribute[]][] =>
  found.length > 0 ? [[name, found]] : [];

/** The newest of each series; the one that is usually meant first, and without a name. */
function instances(slots: readonly Slot[], { latest, extents, now }: Present): Attribute[] {
  const heard = slots.filter(({ series }) => latest.has(series.id));
  const usual = usualOf(heard, ({ series }) => latest.get(series.id)!.end);
  return [...heard]
    .sort((a, b) => Number(b === usual) - Number(a === usual))
    .flatMap((slot) => {
      const point = latest.get(slot.series.id)!;
      const attribute = attributeOf(slot, point, slot === usual);
      const createdAt = extents.get(slot.series.id)?.start;
      return attribute ? [hedged({ ...attribute, createdAt }, slot, point, now)] : [];
    });
}

/** How far behind another series the preferred one may be before that stands in. */
const BEHIND = DAY;

/** Of several series of one property the preferred one, as long as it has not fallen silent. */
function usualOf(slots: readonly Slot[], endOf: (slot: Slot) => Instant): Slot | undefined {
  const newest = Math.max(...slots.map(endOf));
  return slots.find((slot) => endOf(slot) >= newest - BEHIND);
}

/** What a silent sensor of a parking space last said is not how it is now. */
function hedged(attribute: Attribute, { series, meaning }: Slot, { end }: Point, now: Instant): Attribute {
  const isStale = meaning.name === 'status' && isSilent({ heardAt: end, interval: series.cadence }, now);
  return isStale ? { ...attribute, value: 'unknown' } : attribute;
}

/** The spaces of a street as numbers. */
function countedSpaces({ spaces }: Frame, { latest, now }: Present): Attributes {
  const heard = spaces.filter(({ id }) => latest.has(id)).map((one) => ({ one, point: latest.get(one.id)! }));
  if (heard.length === 0) {
    return new Map();
  }
  const observedAt = inSteps(Math.max(...heard.map(({ point }) => point.end)));
  const { total, occupied, free, unknown, share } = occupancyOf(
    heard.map(({ one, point }) => ({ occupied: point.value !== 0, heardAt: point.end, interval: one.cadence })),
    now
  );
  const counted = (value: number): Attribute[] => [{ ...property(value), unitCode: 'C62', observedAt }];
  return new Map<string, Attribute[]>([
    ['totalSpotNumber', counted(total)],
    ['availableSpotNumber', counted(free)],
    ['occupiedSpotNumber', counted(occupied)],
    ['outOfServiceSlotNumber', counted(unknown)],
    ...(Number.isNaN(share) ? [] : [['occupancy', counted(Math.round(share * 1e4) / 1e4)] as const]),
  ]);
}

/**
 * The time that the entity as a whole speaks of, as the models have it: that of the vehicles that were counted, which
 * their number has a meaning for, else that of the newest reading.
 */
function observedWhen(measured: Attributes): Map<string, readonly Attribute[]> {
  const usual = [...measured.values()].map(([first]) => first!);
  const newest = usual.reduce((best, one) => (one.observedAt! > best.observedAt! ? one : best));
  const { observedAt, about } = measured.get('intensity')?.[0] ?? newest;
  const interval = intervalIn(about);
  return new Map([
    ['dateObserved', [dateTime(observedAt!)]],
    ...(interval ? ([['dateObservedFrom', [dateTime(interval.start)]]] as const) : []),
    ...(interval ? ([['dateObservedTo', [dateTime(interval.end)]]] as const) : []),
  ]);
}

function intervalIn(about: Attribute['about']): Interval | undefined {
  const [from, to] = [about?.['dateObservedFrom'], about?.['dateObservedTo']];
  return typeof from === 'string' && typeof to === 'string'
    ? { start: Date.parse(from), end: Date.parse(to) }
    : undefined;
}
