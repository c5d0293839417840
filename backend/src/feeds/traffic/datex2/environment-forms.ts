/**
 * Where DATEX II version 3 keeps a property of air, weather and road: what a reading is stands in the document itself, the
 * site table only tells over how long it is. Names and units are those of the schemas 3.1 to 3.7
 * (Common, RoadTrafficData; https://docs.datex2.eu/downloads/modelv33.html).
 */
export interface EnvironmentForm {
  readonly property: string;
  /** Of the number as it stands there, UCUM. */
  readonly unit: string;
  /** Type of its basicData; the same with a small first letter is what the site table calls it. */
  readonly data: string;
  /** Elements from basicData down to the number, the last but one of them holds quality. */
  readonly path: readonly string[];
  /** Of air: what stands beside the number. */
  readonly pollutant?: Pollutant;
}

/** A word of the schema's list, or one of ours where it has none. */
export interface Pollutant {
  readonly type: string;
  readonly extended?: string;
}

const form = (property: string, unit: string, data: string, path: string): EnvironmentForm => ({
  ...{ property, unit, data },
  path: path.split('/'),
});
const air = (property: string, pollutant: Pollutant): EnvironmentForm => ({
  ...form(property, 'ug/m3', 'PollutionInformation', 'pollution/pollutantConcentration/microgramsConcentration'),
  pollutant,
});
const known = (type: string): Pollutant => ({ type });
/** What the list of pollutants lacks, PM2.5 among it. */
const extended = (word: string): Pollutant => ({ type: '_extended', extended: word });

const TEMPERATURE = 'TemperatureInformation';
const WIND = 'WindInformation';
const ROAD = 'RoadSurfaceConditionInformation';

export const ENVIRONMENT_FORMS: readonly EnvironmentForm[] = [
  air('no2', known('nitrogenDioxide')),
  air('no', known('nitrogenMonoxide')),
  air('nox', known('nitrogenOxides')),
  air('o3', known('ozone')),
  air('so2', known('sulphurDioxide')),
  air('co', known('carbonMonoxide')),
  air('pm10', known('particulates10')),
  air('pm25', extended('particulates2_5')),
  air('pm1', extended('particulates1')),
  air('black_carbon', extended('blackCarbon')),
  air('benzene', extended('benzene')),
  air('nh3', extended('ammonia')),
  form('air_temperature', 'Cel', TEMPERATURE, 'temperature/airTemperature/temperature'),
  form('dew_point', 'Cel', TEMPERATURE, 'temperature/dewPointTemperature/temperature'),
  form('relative_humidity', '%', 'HumidityInformation', 'humidity/relativeHumidity/percentage'),
  form('pressure_station', 'hPa', 'PressureInformation', 'pressure/pressureValue/pressure'),
  form('wind_speed', 'm/s', WIND, 'wind/windSpeed/windSpeed'),
  form('wind_gust', 'm/s', WIND, 'wind/maximumWindSpeed/windSpeed'),
  form('wind_direction', 'deg', WIND, 'wind/windDirectionBearing/directionBearing'),
  form('wind_gust_direction', 'deg', WIND, 'wind/maximumWindDirectionBearing/directionBearing'),
  form(
    'precipitation_rate',
    'mm/h',
    'PrecipitationInformation',
    'precipitationDetail/precipitationIntensity/millimetresPerHourIntensity'
  ),
  form('precipitation', 'm', 'PrecipitationInformation', 'precipitationDetail/depositionDepth/distance'),
  form('visibility', 'm', 'VisibilityInformation', 'visibility/minimumVisibilityDistance/integerMetreDistance'),
  form('road_surface_temperature', 'Cel', ROAD, 'roadSurfaceConditionMeasurements/roadSurfaceTemperature/temperature'),
  form('water_film_thickness', 'm', ROAD, 'roadSurfaceConditionMeasurements/waterFilmThickness/distance'),
];

/** What the site table calls values of that type. */
export function kindOf(data: string): string {
  return `${data.charAt(0).toLowerCase()}${data.slice(1)}`;
}
