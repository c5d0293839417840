import { jStat } from 'jstat';

const known = new Map<number, number>();

/** Student's t that 95 % lie within, both sides: 12.706 of one degree of freedom, 1.984 of a hundred. */
export function t95(degreesOfFreedom: number): number {
  const found = known.get(degreesOfFreedom) ?? jStat.studentt.inv(0.975, degreesOfFreedom);
  known.set(degreesOfFreedom, found);
  return found;
}
