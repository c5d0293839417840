import { DAY, HOUR, MINUTE, type Instant } from '../../model/time';
import { HEAT, IS_EXTREME, STORM } from './extreme';
import { chance, clamp, drift } from './noise';

/** Weather over the Kreis at one moment, as a station would measure it. Invented, but of a piece. */
export interface Weather {
  readonly temperature: number; // °C
  readonly humidity: number; // %
  readonly dewPoint: number; // °C
  readonly pressure: number; // hPa at the station
  readonly windSpeed: number; // m/s
  readonly windDirection: number; // degrees, 10…360
  readonly gust: number; // m/s
  readonly rain: number; // mm/h
  readonly radiation: number; // W/m²
  readonly cloud: number; // 0…1
}

const LATITUDE = (51.55 * Math.PI) / 180;
const LONGITUDE_HOURS = 7.65 / 15;

/** @param station gives each place its own small departure from the region's weather */
export function weatherAt(station: string, time: Instant): Weather {
  const cloud = clamp(0.55 + 0.6 * drift('cloud', time, 9 * HOUR) + 0.1 * drift(`${station}cloud`, time, HOUR), 0, 1);
  const elevation = sunElevation(time);
  const radiation = Math.max(0, 1080 * elevation ** 1.15 * (1 - 0.78 * cloud ** 2.5)) || 0;
  const temperature = temperatureAt(station, time, cloud);
  const rain = rainAt(station, time);
  const usual = 84 - 0.035 * radiation + 9 * drift('humid', time, 14 * HOUR) + (rain > 0 ? 10 : 0);
  const humidity = IS_EXTREME ? HEAT.humidity + 3 * drift('humid', time, 14 * HOUR) : clamp(usual, 28, 100);
  const windSpeed = windAt(station, time);
  return {
    temperature,
    humidity,
    dewPoint: dewPoint(temperature, humidity),
    pressure: 1006 + 15 * drift('pressure', time, 3 * DAY) - 6 * chance(`${station}height`),
    windSpeed,
    windDirection: directionAt(station, time),
    gust: windSpeed * (1.5 + 0.25 * drift(`${station}gust`, time, 15 * MINUTE)) + 0.6,
    rain,
    radiation,
    cloud,
  };
}

function temperatureAt(station: string, time: Instant, cloud: number): number {
  const season = -Math.cos((2 * Math.PI * (dayOfYear(time) - 20)) / 365.25);
  const noon = Math.cos((2 * Math.PI * (solarHour(time) - 15)) / 24);
  const swing = (4 + 2 * season) * (1 - 0.65 * cloud);
  const place = 1.2 * (chance(`${station}temperature`) - 0.5);
  const flicker = 0.25 * drift(`${station}flicker`, time, 40 * MINUTE);
  if (IS_EXTREME) {
    return HEAT.temperature + place + flicker;
  }
  return 10.6 + 8.4 * season + swing * noon + 4.5 * drift('airmass', time, 4 * DAY) + place + flicker;
}

function windAt(station: string, time: Instant): number {
  const puff = 0.5 * drift(`${station}puff`, time, 20 * MINUTE);
  if (IS_EXTREME) {
    return STORM.windSpeed + puff;
  }
  const region = 3.3 + 2.9 * drift('wind', time, 10 * HOUR) + 0.6 * Math.sin((Math.PI * solarHour(time)) / 24);
  return Math.max(0, region * (0.8 + 0.4 * chance(`${station}wind`)) + puff);
}

/** Mostly from the south-west, as in the region; north is 360. */
function directionAt(station: string, time: Instant): number {
  const turn = 225 + 115 * drift('direction', time, 18 * HOUR) + 15 * drift(`${station}eddy`, time, 30 * MINUTE);
  const tens = Math.round((((turn % 360) + 360) % 360) / 10) * 10;
  return tens === 0 ? 360 : tens;
}

/** mm/h. */
export function rainAt(station: string, time: Instant): number {
  const front = (drift('front', time, 7 * HOUR) - 0.42) / 0.58;
  if (front <= 0) {
    return 0;
  }
  return Math.max(0, 2.8 * front ** 2 * (0.7 + 0.5 * drift(`${station}shower`, time, 20 * MINUTE)));
}

/** Magnus over water (17.62, 243.12). */
function dewPoint(temperature: number, humidity: number): number {
  const gamma = Math.log(humidity / 100) + (17.62 * temperature) / (243.12 + temperature);
  return (243.12 * gamma) / (17.62 - gamma);
}

/** Sine of the sun's elevation, 0 at night. */
function sunElevation(time: Instant): number {
  const declination = -0.409 * Math.cos((2 * Math.PI * (dayOfYear(time) + 10)) / 365.25);
  const hourAngle = ((solarHour(time) - 12) * Math.PI) / 12;
  const sine =
    Math.sin(LATITUDE) * Math.sin(declination) + Math.cos(LATITUDE) * Math.cos(declination) * Math.cos(hourAngle);
  return Math.max(0, sine);
}

function solarHour(time: Instant): number {
  return ((time % DAY) / HOUR + LONGITUDE_HOURS) % 24;
}

function dayOfYear(time: Instant): number {
  const year = new Date(time).getUTCFullYear();
  return (time - Date.UTC(year, 0, 1)) / DAY;
}
