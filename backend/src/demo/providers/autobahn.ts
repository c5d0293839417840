import { DateTime } from 'luxon';
import { DAY, HOUR, LOCAL, iso, type Instant } from '../../model/time';
import { chance } from '../nature/noise';
import { MOTORWAYS, type Motorway } from '../places';
import { json, notFound, type Provider } from '../provider';

/** How long each kind of entry lasts, and how often a piece of road has one. */
const ENTRIES = {
  roadworks: { display: 'ROADWORKS', slot: 21 * DAY, share: 0.8 },
  warning: { display: 'WARNING', slot: 2 * HOUR, share: 0.35 },
  closure: { display: 'CLOSURE', slot: DAY, share: 0.3 },
} as const;
type Service = keyof typeof ENTRIES;

/** The Autobahn GmbH's lists: roadworks for weeks, jams for hours, closures for a night. */
export const autobahn: Provider = ({ path, now }) => {
  const [, road, service] = /o\/autobahn\/(A\d+)\/services\/(roadworks|warning|closure)$/.exec(path) ?? [];
  if (!road || !service) {
    return notFound;
  }
  const pieces = MOTORWAYS.filter((piece) => piece.road === road);
  return json({ [service]: pieces.flatMap((piece) => entryOf(piece, service as Service, now) ?? []) });
};

/** What happens on a piece of road now; undefined when nothing does. */
function entryOf(piece: Motorway, service: Service, now: Instant): object | undefined {
  const { display, slot, share } = ENTRIES[service];
  // Each piece begins at another time, on a full hour.
  const shift = Math.floor(chance(`${service}:${piece.name}`) * (slot / HOUR)) * HOUR;
  const number = Math.floor((now - shift) / slot);
  const begin = number * slot + shift;
  const end = begin + Math.ceil((0.6 * slot) / HOUR) * HOUR;
  if (chance(`${service}:${piece.name}:${number}`) >= share || now >= end) {
    return undefined;
  }
  const { road, name, lat, lon } = piece;
  const blocked = service === 'closure';
  return {
    identifier: Buffer.from(`${display}__demo.${road}.${name}.${number}`).toString('base64'),
    title: `${road} | ${name}`,
    subtitle: 'in beiden Richtungen',
    display_type: display,
    coordinate: { lat, long: lon },
    point: `${lat},${lon}`,
    isBlocked: String(blocked),
    future: false,
    startTimestamp: iso(begin),
    ...(service === 'warning'
      ? { delayTimeValue: String(5 + Math.floor(20 * chance(`delay:${name}:${number}`))) }
      : {}),
    description: [`Beginn: ${wall(begin)}`, `Ende: ${wall(end)}`, '', `${road}: ${WORDS[service]} (erfunden)`],
    routeRecommendation: blocked ? ['Der Umleitung folgen'] : [],
  };
}

const WORDS: Readonly<Record<Service, string>> = {
  roadworks: 'Fahrbahnerneuerung, verengte Fahrstreifen',
  warning: 'stockender Verkehr',
  closure: 'Anschlussstelle gesperrt',
};

function wall(instant: Instant): string {
  return DateTime.fromMillis(instant, { zone: LOCAL }).toFormat("dd.MM.yy 'um' HH:mm 'Uhr'");
}
