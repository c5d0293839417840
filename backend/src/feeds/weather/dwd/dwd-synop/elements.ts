import { HOUR } from '../../../../model/time';

/** What a key of a report means for the hub. */
export interface Element {
  readonly property: string;
  /** As the provider sends it, UCUM. */
  readonly unit: string;
  /** A state at the stamp; without it the value speaks of the period that was named before it. */
  readonly instant?: true;
  /** The value as it is read, undefined where the code says that there is none. */
  read?(value: number): number | undefined;
}

/** Sums and extremes over more than an hour would count the same rain, sun or gust again. */
export const LONGEST_PERIOD = HOUR;

/** -0.1 mm is rain too little to measure (BUFR code of the WMO, 302040). */
const withoutTrace = (value: number): number => (value === -0.1 ? 0 : value);
/** -0.01 m is a little snow, -0.02 m patches of it. */
const snow = (value: number): number => (value < 0 ? 0 : value);
/** 113 % says that the sky cannot be seen (WMO, 0 20 010). */
const cloud = (value: number): number | undefined => (value > 100 ? undefined : value);
/** Above 99 stand the codes of automatic stations and "not observed" (508 … 511; WMO, 0 20 003). */
const weather = (value: number): number | undefined => (value > 99 ? undefined : value);

const instant = (property: string, unit: string, read?: Element['read']): Element => ({
  ...{ property, unit, instant: true },
  ...(read ? { read } : {}),
});
const period = (property: string, unit: string, read?: Element['read']): Element => ({
  ...{ property, unit },
  ...(read ? { read } : {}),
});

/** By the keys of ecCodes (https://confluence.ecmwf.int/display/ECC), in which the DWD writes its BUFR reports as JSON. */
export const ELEMENTS: ReadonlyMap<string, Element> = new Map([
  ['airTemperature', instant('air_temperature', 'K')],
  ['dewpointTemperature', instant('dew_point', 'K')],
  ['relativeHumidity', instant('relative_humidity', '%')],
  ['nonCoordinatePressure', instant('pressure_station', 'Pa')],
  ['pressureReducedToMeanSeaLevel', instant('pressure_sea_level', 'Pa')],
  ['horizontalVisibility', instant('visibility', 'm')],
  ['cloudCoverTotal', instant('cloud_cover', '%', cloud)],
  ['presentWeather', instant('weather_code', '{code}', weather)],
  ['totalSnowDepth', instant('snow_depth', 'm', snow)],
  ['soilTemperature', instant('soil_temperature', 'K')],
  ['totalPrecipitationOrTotalWaterEquivalent', period('precipitation', 'mm', withoutTrace)],
  ['durationOfPrecipitation', period('precipitation_duration', 'min')],
  ['totalSunshine', period('sunshine_duration', 'min')],
  ['windSpeed', period('wind_speed', 'm/s')],
  ['windDirection', period('wind_direction', 'deg')],
  ['maximumWindGustSpeed', period('wind_gust', 'm/s')],
  ['maximumWindGustDirection', period('wind_gust_direction', 'deg')],
  ['globalSolarRadiationIntegratedOverPeriodSpecified', period('global_radiation', 'J/m2')],
  ['diffuseSolarRadiationIntegratedOverPeriodSpecified', period('diffuse_radiation', 'J/m2')],
  ['longWaveRadiationIntegratedOverPeriodSpecified', period('longwave_radiation', 'J/m2')],
]);
