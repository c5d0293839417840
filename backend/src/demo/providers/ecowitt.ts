import type { Instant } from '../../model/time';
import { rainTotals } from '../nature/rain-gauge';
import { soilAt } from '../nature/soil';
import { weatherAt } from '../nature/weather';

/**
 * What an Ecowitt console posts every minute: a form, imperial units, totals that count up and start again at local
 * midnight or new year.
 */
export function ecowittForm(passkey: string, time: Instant): string {
  const w = weatherAt(passkey, time);
  const rain = rainTotals(passkey, time);
  const soil = soilAt(passkey, time);
  return new URLSearchParams({
    PASSKEY: passkey,
    stationtype: 'GW2000A_V3.1.4',
    dateutc: new Date(time).toISOString().slice(0, 19).replace('T', ' '),
    tempinf: '70.5',
    humidityin: '45',
    baromrelin: ((w.pressure + 7) * 0.02953).toFixed(3),
    baromabsin: (w.pressure * 0.02953).toFixed(3),
    tempf: (w.temperature * 1.8 + 32).toFixed(1),
    humidity: w.humidity.toFixed(0),
    winddir: String(w.windDirection),
    windspeedmph: (w.windSpeed / 0.44704).toFixed(2),
    windgustmph: (w.gust / 0.44704).toFixed(2),
    solarradiation: w.radiation.toFixed(2),
    uv: String(Math.round(w.radiation / 110)),
    rainratein: (w.rain / 25.4).toFixed(3),
    dailyrainin: (rain.day / 25.4).toFixed(3),
    yearlyrainin: (rain.year / 25.4).toFixed(3),
    soilmoisture1: soil.moisture.toFixed(0),
    tf_ch1: (soil.temperature * 1.8 + 32).toFixed(1),
    wh65batt: '0',
    freq: '868M',
    model: 'GW2000A',
  }).toString();
}
