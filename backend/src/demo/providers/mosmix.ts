import { strToU8, zipSync } from 'fflate';
import { HOUR, MINUTE, iso, type Instant } from '../../model/time';
import { drift } from '../nature/noise';
import { weatherAt, type Weather } from '../nature/weather';
import { notFound, type Provider } from '../provider';

/** MOSMIX_L is issued at 3, 9, 15 and 21 UTC; its first steps are over when it is out. */
const EVERY = 6 * HOUR;
const FIRST = 3 * HOUR;
const LATENCY = 70 * MINUTE;
const STEPS = 240;
const KELVIN = 273.15;

/** What a step says, in the units of MOSMIX; sums and maxima end at it. */
const ELEMENTS: Readonly<Record<string, (weather: Weather) => string>> = {
  PPPP: ({ pressure }) => ((pressure + 14) * 100).toFixed(2),
  TTT: ({ temperature }) => (temperature + KELVIN).toFixed(2),
  Td: ({ dewPoint }) => (dewPoint + KELVIN).toFixed(2),
  FF: ({ windSpeed }) => windSpeed.toFixed(2),
  DD: ({ windDirection }) => windDirection.toFixed(2),
  FX1: ({ gust }) => gust.toFixed(2),
  N: ({ cloud }) => (100 * cloud).toFixed(2),
  RR1c: ({ rain }) => rain.toFixed(2),
  Rad1h: ({ radiation }) => (radiation * 3.6).toFixed(2),
  // Never forecast here, as often in the real one.
  T5cm: () => '-',
};

/** The DWD's point forecasts: one packed KML for each place, always the newest run. */
export const mosmix: Provider = ({ path, now }) => {
  const [, station] = /MOSMIX_L\/single_stations\/(\w+)\/kml\/MOSMIX_L_LATEST_\w+\.kmz$/.exec(path) ?? [];
  if (!station) {
    return notFound;
  }
  const issued = Math.floor((now - LATENCY - FIRST) / EVERY) * EVERY + FIRST;
  const name = `MOSMIX_L_${iso(issued).slice(0, 13).replace(/\D/g, '')}_${station}.kml`;
  return {
    status: 200,
    type: 'application/vnd.google-earth.kmz',
    body: zipSync({ [name]: strToU8(kml(station, issued)) }, { level: 1, mtime: issued }),
    headers: { 'last-modified': new Date(issued + LATENCY).toUTCString() },
  };
};

function kml(station: string, issued: Instant): string {
  const steps = Array.from({ length: STEPS }, (_, i) => issued + (i + 1) * HOUR);
  const weather = steps.map((end) => foretold(station, end, issued));
  const forecasts = Object.entries(ELEMENTS).map(
    ([name, of]) =>
      `<dwd:Forecast dwd:elementName="${name}"><dwd:value>${weather.map(of).join('   ')}</dwd:value></dwd:Forecast>`
  );
  return `<?xml version="1.0" encoding="ISO-8859-1" standalone="yes"?>
<kml:kml xmlns:dwd="https://opendata.dwd.de/weather/lib/pointforecast_dwd_extension_V1_0.xsd" xmlns:kml="http://www.opengis.net/kml/2.2">
<kml:Document><kml:ExtendedData><dwd:ProductDefinition>
<dwd:Issuer>Deutscher Wetterdienst</dwd:Issuer><dwd:ProductID>MOSMIX</dwd:ProductID>
<dwd:IssueTime>${iso(issued)}</dwd:IssueTime>
<dwd:ForecastTimeSteps>${steps.map((step) => `<dwd:TimeStep>${iso(step)}</dwd:TimeStep>`).join('')}</dwd:ForecastTimeSteps>
</dwd:ProductDefinition></kml:ExtendedData>
<kml:Placemark><kml:name>${station}</kml:name><kml:description>${station}</kml:description>
<kml:ExtendedData>${forecasts.join('')}</kml:ExtendedData></kml:Placemark>
</kml:Document></kml:kml>`;
}

/** The weather that will be, less and less so the further ahead. */
function foretold(station: string, end: Instant, issued: Instant): Weather {
  const weather = weatherAt(station, end);
  const doubt = Math.sqrt((end - issued) / (24 * HOUR));
  const error = (what: string) => doubt * drift(`${station}${what}${issued}`, end, 12 * HOUR);
  return {
    ...weather,
    temperature: weather.temperature + 1.4 * error('temperature'),
    windSpeed: Math.max(0, weather.windSpeed * (1 + 0.2 * error('wind'))),
    gust: Math.max(0, weather.gust * (1 + 0.2 * error('wind'))),
    rain: Math.max(0, weather.rain * (1 + 0.5 * error('rain'))),
  };
}
