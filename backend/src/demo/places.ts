import type { Pollutant, Surroundings } from './nature/air';

/** What the demo's air stations are like; unknown ones are urban and measure all. */
interface AirStation {
  readonly surroundings: Surroundings;
  readonly pollutants: readonly Pollutant[];
}

const ALL: readonly Pollutant[] = ['no2', 'o3', 'pm10', 'pm25', 'so2'];

const AIR: Readonly<Record<string, AirStation>> = {
  DENW006: { surroundings: 'background', pollutants: ALL },
  DENW010: { surroundings: 'background', pollutants: ['no2', 'o3', 'pm10', 'pm25'] },
  DENW179: { surroundings: 'urban', pollutants: ['no2', 'o3', 'pm10', 'pm25'] },
  DENW365: { surroundings: 'traffic', pollutants: ['no2', 'pm10'] },
};

export function airStation(id: string): AirStation {
  return AIR[id] ?? { surroundings: id.startsWith('LUFT-') ? 'traffic' : 'urban', pollutants: ['no2', 'pm10', 'pm25'] };
}

/** Counting sites of the LuFt-Hub's roads as the site table names them. */
export const COUNTING_SITES = [
  { id: 'LUE-B54-1', name: 'Lünen, Kurt-Schumacher-Straße', lat: 51.6121, lon: 7.5212 },
  { id: 'LUE-B54-2', name: 'Lünen, Viktoriastraße', lat: 51.6179, lon: 7.5301 },
  { id: 'FRO-B233-1', name: 'Fröndenberg, Ardeyer Straße', lat: 51.4761, lon: 7.7589 },
  { id: 'HOL-L677-1', name: 'Holzwickede, Nordstraße', lat: 51.5061, lon: 7.6169 },
  { id: 'SCH-B236-1', name: 'Schwerte, Hörder Straße', lat: 51.4466, lon: 7.5636 },
  { id: 'UNN-B1-1', name: 'Unna, Dortmunder Straße', lat: 51.5371, lon: 7.6748 },
] as const;
