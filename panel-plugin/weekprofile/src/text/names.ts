import type { Language } from '../../../shared/src/text/language';
import { propertyName } from '../data/kinds';
import type { Profile } from '../data/profile';

/** What tells several profiles apart: the property, the station, or both; both where nothing does. */
export function shortNames(profiles: readonly Profile[], language: Language): readonly string[] {
  const count = (of: (profile: Profile) => string) => new Set(profiles.map(of)).size;
  const [stations, properties] = [count(({ station }) => station), count(({ property }) => property)];
  return profiles.map((profile) => {
    const property = propertyName(profile, language);
    return properties > 1 && stations === 1
      ? property
      : stations > 1 && properties === 1
        ? profile.station
        : `${profile.station} · ${property}`;
  });
}
