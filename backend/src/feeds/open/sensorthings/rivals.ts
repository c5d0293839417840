import { DAY, HOUR, MINUTE } from '../../../model/time';
import { fitting } from '../../support/fitting';
import { intervalOf } from '../mapping/stamps';
import { Observation, type Datastream } from './entities';
import type { Mapping, Source } from './source';

/** A datastream that is passed over because another says the same, and more. */
export const BESIDE = 'beside the total';

interface Told {
  readonly data: Datastream;
  readonly source: Source;
}

const TOTAL = /\b(beide|beidseitig|gesamt|summe|alle richtungen|both|total|sum|all directions)\b/i;

/**
 * Datastreams of one thing that tell of one property in one time: a total and its directions above all. What the
 * configuration maps holds before what it does not; the total holds before its parts; where neither decides, all are
 * refused with their names: the last one to arrive would overwrite the others.
 * @returns the reason by id, of those that do not hold
 */
export function refusedRivals(all: readonly Told[], mapping: Mapping): Map<string | undefined, string> {
  const refused = new Map<string | undefined, string>();
  const groups = new Map<string, Told[]>();
  for (const told of all.filter(({ source }) => typeof source.target !== 'string')) {
    const key = keyOf(told);
    groups.set(key, [...(groups.get(key) ?? []), told]);
  }
  for (const group of groups.values()) {
    const mapped = group.filter(({ data }) => Object.hasOwn(mapping, data['@iot.id'] ?? ''));
    const rivals = mapped.length > 0 ? mapped : group;
    const totals = rivals.filter(({ data }) => TOTAL.test(data.name ?? ''));
    const kept = rivals.length === 1 ? rivals : totals.length === 1 ? totals : [];
    const names = rivals.map(({ data }) => `${data['@iot.id']} "${(data.name ?? '').slice(0, 60)}"`).join(', ');
    for (const one of group.filter((told) => !kept.includes(told))) {
      const isBeside = kept.length > 0 || (mapped.length > 0 && !mapped.includes(one));
      const reason = `several datastreams are the same: name one in option "datastreams": ${names}`;
      refused.set(one.data['@iot.id'], isBeside ? BESIDE : reason);
    }
  }
  return refused;
}

/** A quarter of an hour and an hour of one counter are two series, as are the places of two things. */
function keyOf({ data, source }: Told): string {
  const property = typeof source.target === 'string' ? '' : source.target.property.id;
  const length = measuredLength(data) ?? lengthIn(source.period ?? data.name ?? '');
  return [source.station, property, length ?? ''].join('\u001f');
}

/** How long the first interval of a datastream is; undefined where it has instants, or nothing. */
function measuredLength({ Observations: observations = [] }: Datastream): number | undefined {
  const [first] = observations.slice(0, LOOKED_AT).flatMap((one) => fitting(Observation, one) ?? []);
  const interval = first && intervalOf(first.phenomenonTime, 'UTC');
  return interval && interval.end > interval.start ? interval.end - interval.start : undefined;
}

const LOOKED_AT = 20;

const UNITS: readonly (readonly [unit: RegExp, length: number])[] = [
  [/^min/i, MINUTE],
  [/^(st|h)/i, HOUR],
  [/^(tag|day)/i, DAY],
  [/^(woche|week)/i, 7 * DAY],
  [/^mon/i, 30 * DAY],
  [/^(jahr|year)/i, 365 * DAY],
];

/** `15 Min`, `1 Stunde` in a text, ms. */
function lengthIn(text: string): number | undefined {
  const [, count = '1', unit = ''] =
    /(\d{1,4})?[\s-]?(min|minuten?|minutes?|stunden?|std|hours?|h|tage?|days?|wochen?|weeks?|monate?|months?|jahre?|years?)\b/i.exec(
      text
    ) ?? [];
  const length = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  return length === undefined ? undefined : Number(count) * length;
}
