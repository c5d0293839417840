import { DAY, HOUR, type Instant } from '../../model/time';
import { isSmog } from './extreme';
import { chance, clamp, drift } from './noise';
import { leftOfExhaust } from './measure';
import { rush } from './traffic';
import { weatherAt } from './weather';

export type Pollutant = 'no2' | 'o3' | 'pm10' | 'pm25' | 'so2';

/** How near the cars are. */
export type Surroundings = 'traffic' | 'urban' | 'background';

const EXPOSURE: Readonly<Record<Surroundings, number>> = { traffic: 1, urban: 0.45, background: 0.25 };

/** Hourly mean in µg/m³ of the hour that ends at `end`. Cars make it, wind thins it, sun turns NO₂ into ozone. */
export function airAt(station: string, surroundings: Surroundings, pollutant: Pollutant, end: Instant): number {
  const time = end - HOUR / 2;
  const weather = weatherAt(station, time);
  const smog = isSmog(time);
  const still = 1 / (0.45 + (smog ? 0 : weather.windSpeed) / 4);
  const exposure = EXPOSURE[surroundings] * (0.85 + 0.3 * chance(`${station}exposure`));
  const exhaust = 42 * exposure * (smog ? 1 : rush(time)) * still * leftOfExhaust(station, time);
  const no2 = 5 + exhaust + 7 * still * exposure;
  const own = 1 + 0.12 * drift(`${station}${pollutant}`, time, 3 * HOUR);
  switch (pollutant) {
    case 'no2':
      return clamp(no2 * own, 1, 240);
    case 'o3':
      return clamp((46 + 0.075 * weather.radiation + 12 * drift('ozone', time, 2 * DAY) - 0.75 * no2) * own, 1, 230);
    case 'pm10':
      return clamp(fineDust(time, still, exposure) * 1.45 * own, 1, 300);
    case 'pm25':
      return clamp(fineDust(time, still, exposure) * own, 1, 200);
    case 'so2':
      return clamp((2 + 1.5 * drift('sulphur', time, DAY)) * own, 0, 40);
  }
}

/** PM2.5 before local noise: distant air, stoves on cold evenings, tyres and brakes. */
function fineDust(time: Instant, still: number, exposure: number): number {
  const distant = 7 + 5 * drift('dust', time, 2.5 * DAY);
  const evening = Math.max(0, Math.cos((2 * Math.PI * ((time % DAY) / HOUR - 20)) / 24));
  const cold = Math.max(0, 12 - weatherAt('region', time).temperature) / 12;
  return (distant + 6 * evening * cold + 4 * exposure * rush(time)) * (0.6 + 0.4 * still);
}
