import { PROPERTIES, type Property } from '@smartregion/terms/property';

/** What a name stands for: a property, several of which nothing tells which, or nothing known. */
export type NamedProperty =
  | { readonly kind: 'property'; readonly id: string }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown' };

/** Beside id, German and English name and symbol of the vocabulary: what else people and platforms write. */
const SYNONYMS: Readonly<Record<string, string>> = {
  air_temperature:
    'Lufttemperatur, Lufttemp, Air temp, Temperatur Luft, Außentemperatur, Outdoor temperature, Ambient temperature, Temperature 2m',
  dew_point: 'Taupunkttemperatur, Dew point temperature',
  relative_humidity:
    'Luftfeuchte, Luftfeuchtigkeit, Relative Feuchte, Relative Luftfeuchtigkeit, rel. Luftfeuchte, rel. Feuchte, rel. Luftfeuchtigkeit, Humidity, Outdoor humidity, Außenfeuchte, RH',
  pressure_sea_level:
    'Luftdruck NN, Luftdruck NHN, Luftdruck reduziert, Luftdruck auf Meereshöhe, Sea level pressure, Air pressure at sea level, Air pressure at mean sea level, Pressure MSL, QFF, REL Pressure, Relative pressure',
  pressure_station:
    'Stationsdruck, Luftdruck Station, Luftdruck auf Stationshöhe, Surface air pressure, Surface pressure, QFE, ABS Pressure, Absolute pressure',
  wind_speed: 'Windgeschw, mittlere Windgeschwindigkeit, Windgeschwindigkeit Mittel, Wind',
  wind_direction: 'Wind dir, Wind from direction',
  wind_gust:
    'Windböe, Windboe, Böe, Windspitze, Windböen, Spitzenböe, Böengeschwindigkeit, Gust, Gust speed, Wind speed of gust, Maximale Windgeschwindigkeit',
  wind_gust_direction: 'Richtung Windböe, Wind gust dir',
  precipitation:
    'Niederschlagsmenge, Niederschlagshöhe, Regen, Regenmenge, Rain, Rainfall, Rainfall amount, Precipitation amount',
  precipitation_rate: 'Regenintensität, Regenrate, Rain rate, Rainfall rate, Rain intensity',
  snow_depth: 'Schneedecke, Snow height, Gesamtschneehöhe',
  global_radiation:
    'Solarstrahlung, Solar radiation, Solar Rad, Solar, Shortwave radiation, Surface downwelling shortwave flux in air, Global irradiance',
  sunshine_duration: 'Sonnenschein, Sonnenstunden, Sunshine',
  uv_index: 'UVI, UV',
  cloud_cover: 'Bewölkung, Cloud area fraction, Cloudiness',
  visibility: 'Sicht, Visibility in air',
  soil_temperature: 'Boden temperatur',
  soil_moisture: 'Bodenfeuchte, Bodenfeuchtigkeit, Soil moisture, Volumetric water content',
  leaf_wetness: 'Blattnässe',
  road_surface_temperature: 'Straßentemperatur, Straßenoberflächentemperatur, Road temperature, Belagstemperatur',
  no2: 'Nitrogen dioxide NO2, Stickstoffdioxid NO2',
  o3: 'Ozon O3',
  pm10: 'Feinstaub PM10, Particulate matter PM10, PM10 mass concentration, PM10 concentration',
  pm25: 'PM2.5, Feinstaub PM2.5, Feinstaub PM25, Particulate matter PM2.5, PM2.5 mass concentration',
  pm1: 'PM1.0, Feinstaub PM1',
  black_carbon: 'Ruß, BC, Black Carbon',
  co2: 'CO2-Konzentration, CO2 concentration, Kohlenstoffdioxid',
  noise_laeq: 'LAeq, Leq, Schallpegel, Lärmpegel, Sound level, Noise level, Equivalent continuous sound level',
  noise_lamax: 'LAmax, Lmax, Spitzenpegel',
  gamma_dose: 'ODL, Gamma-Ortsdosisleistung',
  traffic_flow_all:
    'Kfz, Kraftfahrzeuge, Verkehrsstärke, Verkehrsmenge, Vehicles, Vehicle count, Traffic flow, Traffic volume, qKfz, Kfz gesamt, q_kfz_det_hr',
  traffic_flow_car: 'Pkw, Personenkraftwagen, Cars, qPkw, q_pkw_det_hr',
  traffic_flow_heavy: 'Lkw, Schwerverkehr, SV, Trucks, Heavy vehicles, qLkw, q_lkw_det_hr',
  bike_count: 'Fahrräder, Räder, Radfahrer, Radfahrende, Rad, Bikes, Cyclists, Bicycle count, Anzahl Fahrräder',
  pedestrian_count: 'Fußgänger, Fußgängerinnen und Fußgänger, Zu Fuß, Passanten, Pedestrian count, Anzahl Fußgänger',
  traffic_speed_mean:
    'Durchschnittsgeschwindigkeit, Geschwindigkeit Mittel, vKfz, v_kfz_det_hr, Vmittel, Average speed, Average vehicle speed, Mean speed',
  traffic_speed_v85: 'V85',
  traffic_occupancy: 'Belegung, Occupancy rate',
  parking_free: 'Freie Parkplätze, Freie Plätze, Available parking spaces, Free spaces',
  parking_occupied: 'Belegte Parkplätze, Belegte Plätze, Occupied spaces',
  parking_total: 'Parkplätze gesamt, Stellplätze gesamt, Total spaces',
  water_level: 'Pegel, Pegelstand, Water stage',
  water_discharge: 'Durchfluss, River discharge',
  water_ph: 'pH, pH value',
  water_oxygen: 'Sauerstoff, Gelöster Sauerstoff, Oxygen',
  battery_voltage: 'Batterie, Battery, Versorgungsspannung',
  rssi: 'RSSI',
  device_uptime_fraction: 'Betriebszeit, Uptime',
};

const TEMPERATURES = ['air_temperature', 'soil_temperature', 'water_temperature'];
const PRESSURES = ['pressure_station', 'pressure_sea_level'];
const RUNNING_MEANS = ['pm10', 'pm25', 'pm1'];

/** Names that fit several properties: whoever knows the station has to say which. */
const AMBIGUOUS: readonly (readonly [names: string, ids: readonly string[]])[] = [
  ['Temperatur, Temperature, Temp, T', TEMPERATURES],
  ['Luftdruck, Druck, Pressure, Air pressure, Barometric pressure, Atmospheric pressure, Barometer', PRESSURES],
  ['Feinstaub, Particulate matter, PM, Staub, Dust', RUNNING_MEANS],
  ['Leitfähigkeit, Conductivity', ['water_conductivity', 'soil_conductivity']],
];

/**
 * EEA's list of pollutants as air-quality networks cite it in `definition`: its numbers.
 * http://dd.eionet.europa.eu/vocabulary/aq/pollutant
 */
const EEA_POLLUTANTS: Readonly<Record<string, string>> = {
  '1': 'so2',
  '5': 'pm10',
  '6001': 'pm25',
  '7': 'o3',
  '8': 'no2',
  '9': 'nox',
  '10': 'co',
  '20': 'benzene',
  '35': 'nh3',
  '38': 'no',
};

/** `PM 2,5`, `pm2.5`, `PM₂.₅` → `pm2p5`, but `PM1.0` is not `PM10`; `Fußgänger` and `Fussgaenger` are the same. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/(\d)[.,](\d)/g, '$1p$2')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The symbol of a floating mean is that of the hourly one, which comes first in the vocabulary. */
const BY_NAME: ReadonlyMap<string, NamedProperty> = new Map(
  [...[...PROPERTIES].reverse().map(namesOfProperty), ...AMBIGUOUS.map(ambiguousNames)].flat()
);

function namesOfProperty({ id, de, en, symbol = id }: Property): [string, NamedProperty][] {
  const names = [id, de, en, symbol, ...(SYNONYMS[id]?.split(', ') ?? [])];
  return names.map((name) => [plain(name), { kind: 'property', id }]);
}

function ambiguousNames([names, ids]: (typeof AMBIGUOUS)[number]): [string, NamedProperty][] {
  return names.split(', ').map((name) => [plain(name), { kind: 'ambiguous', ids }]);
}

/** What a name stands for, as people, CF standard names or the vocabulary write it. */
export function propertyNamed(name: string): NamedProperty {
  return BY_NAME.get(plain(name)) ?? { kind: 'unknown' };
}

/** How a hub of this kind defines a property to others: this, and its id. */
export const DEFINED_BY_A_HUB = 'urn:smart-region-hub:property:';

/** What the address of a definition stands for: a CF standard name, an EEA pollutant, an entry of the vocabulary. */
export function propertyDefined(address: string): NamedProperty {
  if (address.startsWith(DEFINED_BY_A_HUB)) {
    return propertyNamed(address.slice(DEFINED_BY_A_HUB.length));
  }
  const parts = address.split(/[/#]/).filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const pollutant = parts.at(-2) === 'pollutant' ? EEA_POLLUTANTS[last] : undefined;
  return pollutant ? { kind: 'property', id: pollutant } : propertyNamed(last);
}
