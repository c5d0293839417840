import type { Pollutant, Surroundings } from './nature/air';
import { LIPPE_AT_LUENEN, RUHR_AT_FROENDENBERG, RUHR_AT_SCHWERTE, type River } from './nature/river';

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

/** Parking of the LuFt-Hub in Lünen: a car park that counts, and single spaces with a sensor each. */
export const CAR_PARK = { id: 'LUE-PH-1', name: 'Parkhaus Zentrum', spaces: 310, lat: 51.6151, lon: 7.5247 };

const ZONES = [
  { id: 'LUE-WBP', name: 'Willy-Brandt-Platz', spaces: 20, lat: 51.6163, lon: 7.5262 },
  { id: 'LUE-RGM', name: 'Roggenmarkt', spaces: 16, lat: 51.6148, lon: 7.5226 },
  { id: 'LUE-LST', name: 'Lange Straße', spaces: 14, lat: 51.6138, lon: 7.5251 },
];

export interface ParkingSpace {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly lat: number;
  readonly lon: number;
}

/** In rows of ten, 2.5 m apart. */
export const PARKING_SPACES: readonly ParkingSpace[] = ZONES.flatMap((zone) =>
  Array.from({ length: zone.spaces }, (_, i) => ({
    id: `${zone.id}-${String(i + 1).padStart(2, '0')}`,
    name: `${zone.name} ${i + 1}`,
    zone: zone.name,
    lat: Number((zone.lat + 0.00005 * Math.floor(i / 10)).toFixed(5)),
    lon: Number((zone.lon + 0.00004 * (i % 10)).toFixed(5)),
  }))
);

/** A gauge of the demo; uuids and numbers are invented. */
export interface Gauge {
  readonly uuid: string;
  readonly number: string;
  readonly name: string;
  readonly water: string;
  readonly km: number;
  readonly lat: number;
  readonly lon: number;
  readonly river: River;
}

export const GAUGES: readonly Gauge[] = [
  {
    ...{ uuid: 'de300000-0000-4000-8000-000005978024', number: '9000024', name: 'LÜNEN', water: 'LIPPE', km: 113.4 },
    ...{ lat: 51.6188, lon: 7.5262, river: LIPPE_AT_LUENEN },
  },
  {
    ...{ uuid: 'de300000-0000-4000-8000-000005978012', number: '9000012', name: 'FRÖNDENBERG', water: 'RUHR', km: 113 },
    ...{ lat: 51.4685, lon: 7.7698, river: RUHR_AT_FROENDENBERG },
  },
  {
    ...{ uuid: 'de300000-0000-4000-8000-000005978028', number: '9000028', name: 'SCHWERTE', water: 'RUHR', km: 96.4 },
    ...{ lat: 51.4372, lon: 7.5664, river: RUHR_AT_SCHWERTE },
  },
];

/** Warn cells of the DWD: an 8 before the AGS. */
export const WARN_CELLS = [
  { id: '805978004', name: 'Bergkamen' },
  { id: '805978008', name: 'Bönen' },
  { id: '805978012', name: 'Fröndenberg/Ruhr' },
  { id: '805978016', name: 'Holzwickede' },
  { id: '805978020', name: 'Kamen' },
  { id: '805978024', name: 'Lünen' },
  { id: '805978028', name: 'Schwerte' },
  { id: '805978032', name: 'Selm' },
  { id: '805978036', name: 'Unna' },
  { id: '805978040', name: 'Werne' },
] as const;

/** A piece of motorway in the Kreis. */
export interface Motorway {
  readonly road: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

export const MOTORWAYS: readonly Motorway[] = [
  { road: 'A1', name: 'Schwerte - Westhofener Kreuz', lat: 51.43, lon: 7.54 },
  { road: 'A1', name: 'Dortmund/Unna - Unna-Zentrum', lat: 51.52, lon: 7.65 },
  { road: 'A1', name: 'Kamener Kreuz - Kamen-Zentrum', lat: 51.58, lon: 7.68 },
  { road: 'A1', name: 'Hamm-Bockum/Werne - Ascheberg', lat: 51.68, lon: 7.66 },
  { road: 'A2', name: 'Dortmund-Lanstrop - Kamen/Bergkamen', lat: 51.59, lon: 7.58 },
  { road: 'A2', name: 'Kamener Kreuz - Bönen', lat: 51.58, lon: 7.74 },
  { road: 'A44', name: 'Unna-Ost - Werl-West', lat: 51.53, lon: 7.78 },
];
