import type { Instant } from '../../model/time';

/** What a town has done against the air of a street, so that there is an effect to be found. */
const TEMPO_30 = {
  /** 2 March 2026, local midnight. */
  since: Date.UTC(2026, 2, 1, 23),
  counter: 'LUE-B54-1',
  air: 'LUFT-LUE-1',
  /** km/h that people drive where 30 is allowed. */
  speed: 34,
  /** Share of the cars' part that is no longer there: all in all some 12 % of nitrogen dioxide. */
  relief: 0.22,
};

/** The speed that a limit leaves of the one that the road would allow, km/h. */
export function limited(site: string, time: Instant, speed: number): number {
  return site === TEMPO_30.counter && time >= TEMPO_30.since ? Math.min(speed, TEMPO_30.speed) : speed;
}

/** What is left of that which the cars of a street give off, 0…1. */
export function leftOfExhaust(station: string, time: Instant): number {
  return station === TEMPO_30.air && time >= TEMPO_30.since ? 1 - TEMPO_30.relief : 1;
}
