import type { ConfigReader } from '../problems/reader';
import type { StationConfig } from '../region';
import type { PlacedFeed } from './feed';

/**
 * A feed that stands twice at a station, once open and once withheld: by which entry a reading came is not stored, so that
 * what one withholds stays withheld.
 */
export function hintAtLicences(reader: ConfigReader, feeds: readonly PlacedFeed[]): void {
  for (const [i, placed] of feeds.entries()) {
    const other = feeds.slice(0, i).find((one) => differs(one, placed));
    const shared = other && sharedStation(other, placed);
    if (shared) {
      reader.hint(
        [...placed.path, 'licence'],
        {
          de: `${placed.feed.id} steht für ${shared.name} zweimal, einmal mit und einmal ohne Weitergabe: so gibt der Hub von dort nichts weiter.`,
          en: `${placed.feed.id} stands twice for ${shared.name}, once passed on and once not: the hub passes on nothing from there this way.`,
        },
        {
          de: 'Nennen Sie in beiden Blöcken bei der Messstelle die properties, für die er gilt, oder geben Sie beiden dieselbe licence.',
          en: 'Name in both blocks the properties of the station that it is for, or give both the same licence.',
        }
      );
    }
  }
}

const isOpen = ({ feed, config }: PlacedFeed): boolean => (config.licence ?? feed.licence).redistribution !== 'no';

const differs = (one: PlacedFeed, other: PlacedFeed): boolean =>
  one.feed.id === other.feed.id && isOpen(one) !== isOpen(other);

function sharedStation(one: PlacedFeed, other: PlacedFeed): StationConfig | undefined {
  return other.config.stations.find((own) => one.config.stations.some((its) => its.id === own.id && meet(its, own)));
}

/** Whether both bring a property. */
function meet({ properties: some }: StationConfig, { properties: others }: StationConfig): boolean {
  return !some || !others || some.some((property) => others.includes(property));
}
