import { html, type Html } from '../../status/html';
import type { Edition } from '../edition';
import { celsius, gust, kmh, parkingSentences, parkWords, span, weatherSentences, whole } from '../words/sentences';
import type { Reader } from '../words/texts';
import { momentWords, untilWords } from '../words/times';
import { SIGN } from './sign';

/** One statement to be read across the room, and what stands beneath it. */
interface Tile {
  readonly name: string;
  readonly statement: string | Html;
  readonly lines: readonly (string | Html)[];
}

/** Of many car parks those with most room: more cannot be read in passing. */
const PARKS_NAMED = 2;

/** Three statements: weather, traffic, and parking; where nobody counts cars, warnings. */
export function tiles(edition: Edition, reader: Reader): Html {
  const third = edition.parking === null ? warningTile(edition, reader) : parkingTile(edition, reader);
  const all = [weatherTile(edition, reader, edition.parking !== null), trafficTile(edition, reader), third];
  return html`<div class="tiles">
    ${all.map(
      ({ name, statement, lines }) =>
        html`<section class="card">
          <h2>${name}</h2>
          <strong>${statement}</strong>${lines.map((line) => html`<p>${line}</p>`)}
        </section>`
    )}
  </div>`;
}

function weatherTile({ weather, kommune, warnings }: Edition, reader: Reader, withWarning: boolean): Tile {
  const { t, now } = reader;
  const [warning] = withWarning ? (warnings?.events ?? []) : [];
  const warned = warning ? [html`${SIGN} ${warning.title}, ${span(warning, reader)}.`] : [];
  if (!weather) {
    const statement = weather === null ? t.noWeather(kommune.name) : t.unknown;
    return { name: t.weather, statement: t.noTraffic, lines: [statement, ...warned] };
  }
  const { maxToday, rainFrom, rainKnownUntil, temperatureNow } = weather;
  if (weather.forecast.length === 0 || maxToday === null) {
    const [statement = t.noTraffic, ...lines] = weatherSentences(weather, kommune.name, reader);
    return { name: t.weather, statement, lines: [...lines, ...warned] };
  }
  const isOver = temperatureNow !== null && maxToday <= temperatureNow;
  const rain =
    rainKnownUntil === null
      ? t.rainUnknown
      : rainFrom === null
        ? t.noRain(untilWords(rainKnownUntil, reader))
        : rainFrom <= now
          ? t.rainNowShort
          : t.rainShort(momentWords(rainFrom, reader));
  return {
    name: t.weather,
    statement: (isOver
      ? t.temperatureNow(celsius(temperatureNow, reader))
      : t.maxToday(celsius(maxToday, reader))
    ).replace(/\.$/, ''),
    lines: [[rain, ...gust(weather, reader)].join(' '), ...warned],
  };
}

function trafficTile({ flows, roads, kommune }: Edition, reader: Reader): Tile {
  const { t } = reader;
  const [worst] = flows ?? [];
  const [report] = roads?.events ?? [];
  const [remark] = roads?.remarks ?? [];
  const told = report ? [html`${report.kind}: <span lang="de">${report.title}</span>, ${span(report, reader)}.`] : [];
  if (worst) {
    const { road, word, speed } = worst;
    const where = `${road}${speed === null ? '' : `, ${kmh(speed, reader)}`}.`;
    return { name: t.traffic, statement: word.charAt(0).toUpperCase() + word.slice(1), lines: [where, ...told] };
  }
  const statement = report ? report.kind : (remark ?? t.noTraffic).replace(/\.$/, '');
  return { name: t.traffic, statement, lines: [...told, flows ? t.noFlow(kommune.name) : t.unknown] };
}

function parkingTile(edition: Edition, reader: Reader): Tile {
  const { t } = reader;
  const { parking } = edition;
  if (!parking?.isKnown) {
    return { name: t.parking, statement: t.noTraffic, lines: parkingSentences(edition, reader) };
  }
  const { free, parks, unknown } = parking;
  const named = parks.slice(0, PARKS_NAMED).map((park) => parkWords(park, reader));
  return {
    name: t.parking,
    statement: free === 1 ? t.space : t.spaces(whole(free, reader)),
    lines: [`${named.join(', ')}.`, ...(unknown > 0 ? [t.spacesUnknown(whole(unknown, reader))] : [])],
  };
}

function warningTile({ warnings }: Edition, reader: Reader): Tile {
  const { t } = reader;
  const [first] = warnings?.events ?? [];
  const [remark] = warnings?.remarks ?? [];
  return first
    ? {
        name: t.warnings,
        statement: html`${SIGN} ${first.kind}`,
        lines: [`${first.title}, ${span(first, reader)}.`],
      }
    : { name: t.warnings, statement: (warnings ? (remark ?? t.noWarning) : t.noTraffic).replace(/\.$/, ''), lines: [] };
}
