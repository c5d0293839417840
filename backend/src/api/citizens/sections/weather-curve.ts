import { DateTime } from 'luxon';
import { html, type Html } from '../../status/html';
import { HOUR, type Instant } from '../../../model/time';
import type { Weather, WeatherPoint } from '../stories/weather';
import { celsius } from '../words/sentences';
import type { Reader } from '../words/texts';

/**
 * Height of the plots and of their marks in `em`, so that all grows with the reader's type; across, everything is in
 * percent of the time, so that one drawing fits every screen without a script.
 */
const TOP = 2.6;
const CURVE = 8;
const RAIN = 3;
const MARKS = 1.6;
const HEIGHT = TOP + CURVE + RAIN + MARKS;
/** Hours are marked so far apart. */
const EVERY = 6;
/** At least so many degrees and so much rain, so that a calm day looks calm. */
const LEAST_DEGREES = 8;
const LEAST_RAIN = 4;

/** Temperature of today and tomorrow: measured solid, forecast dashed, "now" the only heavy line; rain as bars beneath. */
export function weatherCurve(weather: Weather, sentence: string, reader: Reader): Html {
  const { t, zone, now } = reader;
  const { start, end } = weather.span;
  const x = (at: Instant): string => `${percent((at - start) / (end - start))}%`;
  const [low, high] = rangeOf([...weather.measured, ...weather.forecast]);
  const y = (value: number): number => (high - value) / (high - low);
  // One line that goes over from what was measured to what is to come.
  const last = weather.measured.at(-1);
  const line = (points: readonly WeatherPoint[]) =>
    points
      .map(
        ({ end: at, value }, i) => `${i === 0 ? 'M' : 'L'}${percent((at - start) / (end - start))} ${percent(y(value))}`
      )
      .join('');
  const degrees = [low, (low + high) / 2, high];
  const most = Math.max(LEAST_RAIN, ...weather.rain.map(({ value }) => value));
  const bars = weather.rain.filter(({ value }) => value >= 0.1);
  const temperature = weather.temperatureNow === null ? null : celsius(weather.temperatureNow, reader);
  const ground = TOP + CURVE + RAIN;
  const label = (x: string, y: number, text: string, kind = '', anchor = 'start') =>
    html`<text class="${kind}" x="${x}" y="${y}em" text-anchor="${anchor}">${text}</text>`;
  return html`<svg class="curve" width="100%" height="${HEIGHT}em" role="img" aria-label="${t.curve(sentence)}">
      ${degrees.map((value) => across('grid', TOP + CURVE * y(value)))} ${across('ground', ground)}
      <svg y="${TOP}em" width="100%" height="${CURVE}em" viewBox="0 0 100 100" preserveAspectRatio="none">
        <path class="measured" d="${line(weather.measured)}" />
        <path class="forecast" d="${line([...(last ? [last] : []), ...weather.forecast])}" />
      </svg>
      ${bars.map(({ end: until, value }) => {
        const height = ((RAIN - 0.4) * value) / most;
        const width = percent(HOUR / (end - start));
        return html`<rect x="${x(until - HOUR)}" width="${width}%" y="${ground - height}em" height="${height}em" />`;
      })}
      <line class="now" x1="${x(now)}" x2="${x(now)}" y1="1.4em" y2="${ground}em" />
      <g>
        ${degrees.map((value) => label('0', TOP + CURVE * y(value) - 0.2, `${value}°`))}
        ${bars.length > 0 && label('0', ground - 0.3, t.rain)}
        ${label(x(now), 1.1, t.curveNow(temperature), 'now', anchorAt((now - start) / (end - start)))}
        ${marksOf(weather, zone).map(({ at, kind, hour }) => {
          const text = kind === 'today' ? t.today : kind === 'tomorrow' ? t.tomorrow : String(hour);
          return label(x(at), HEIGHT - 0.4, text, kind, kind === 'today' || kind === 'tomorrow' ? 'start' : 'middle');
        })}
      </g>
    </svg>
    <p class="quiet key">
      <svg class="swatch" viewBox="0 0 32 8" aria-hidden="true"><path class="measured" d="M0 4H32" /></svg>
      ${t.measuredLine}
      <svg class="swatch" viewBox="0 0 32 8" aria-hidden="true"><path class="forecast" d="M0 4H32" /></svg>
      ${t.forecastLine}
    </p>`;
}

const across = (kind: 'grid' | 'ground', y: number): Html =>
  html`<line class="${kind}" x1="0" x2="100%" y1="${y}em" y2="${y}em" />`;

/** Words at an edge stay inside of it. */
const anchorAt = (share: number): string => (share > 0.75 ? 'end' : share < 0.15 ? 'start' : 'middle');

interface Mark {
  readonly at: Instant;
  readonly hour: number;
  /** On a narrow screen there is no room for the minor ones, and least beside the words, for the early ones. */
  readonly kind: 'today' | 'tomorrow' | 'early' | 'noon' | 'minor';
}

const KINDS: Readonly<Record<number, Mark['kind']>> = { 6: 'early', 12: 'noon' };

/** `heute`, 6, 12, 18, `morgen`, 6 … on the clocks of the region, also on the days of the clock change. */
function marksOf({ span }: Weather, zone: string): Mark[] {
  const first = DateTime.fromMillis(span.start, { zone });
  return Array.from({ length: 48 / EVERY }, (_, i) => {
    const [day, hour] = [Math.floor((i * EVERY) / 24), (i * EVERY) % 24];
    const at = first.plus({ days: day }).set({ hour }).toMillis();
    return { at, hour, kind: hour === 0 ? (day === 0 ? 'today' : 'tomorrow') : (KINDS[hour] ?? 'minor') };
  });
}

/** Even bounds around what is drawn, so that the middle is a whole degree, too. */
function rangeOf(points: readonly WeatherPoint[]): [low: number, high: number] {
  const values = points.map(({ value }) => value);
  const low = 2 * Math.floor(Math.min(...values) / 2);
  const high = 2 * Math.ceil(Math.max(...values) / 2);
  return [low, Math.max(high, low + LEAST_DEGREES)];
}

/** Two digits are finer than any screen. */
const percent = (share: number): number => Math.round(share * 10_000) / 100;
