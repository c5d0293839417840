import type { Observation } from '../../../model/observation';
import type { Property } from '@smartregion/terms/property';
import { HOUR, type Interval } from '../../../model/time';
import { flag } from './flag';

/** Limits of the vocabulary; those of amounts hold for an hour and grow with longer intervals. */
export function isInRange(property: Property, { value, start, end }: Interval & { readonly value: number }): boolean {
  const hours = property.aggregation === 'sum' ? Math.max(1, (end - start) / HOUR) : 1;
  return value >= property.min && value <= property.max * hours;
}

/** The observation, `implausible` for `range` where its value cannot be. */
export function checkRange(property: Property, observation: Observation): Observation {
  return isInRange(property, observation) ? observation : flag(observation, 'implausible', 'range');
}
