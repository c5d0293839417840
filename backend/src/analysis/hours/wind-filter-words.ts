/** Words of what tells hours apart by their wind. */

export const WIND_STATION_WORDS = {
  label: { de: 'Wind von', en: 'Wind of' },
  help: {
    de: 'Die Messstelle, deren Wind gilt. Ohne Angabe die eigene; misst sie keinen, die nächste bis 30 km, mit Namen und Entfernung.',
    en: 'The station whose wind holds. Empty: its own; where it measures none, the nearest within 30 km, with name and distance.',
  },
  empty: { de: 'der Messstelle oder der nächsten', en: 'the station or the nearest' },
} as const;

const ANY = { de: 'alle', en: 'all' };

export const WIND_FILTER_WORDS = {
  windFrom: {
    label: { de: 'Windrichtung ab', en: 'Wind direction from' },
    help: {
      de: 'Nur Stunden mit Wind aus diesem Bereich, im Uhrzeigersinn; 270 bis 90 geht über Nord.',
      en: 'Only hours with wind from this range, clockwise; 270 to 90 goes over north.',
    },
    empty: ANY,
    unit: '°',
  },
  windTo: { label: { de: 'Windrichtung bis', en: 'Wind direction to' }, empty: ANY, unit: '°' },
  speedFrom: { label: { de: 'Windgeschwindigkeit ab', en: 'Wind speed from' }, empty: ANY, unit: 'm/s' },
  speedTo: { label: { de: 'Windgeschwindigkeit bis', en: 'Wind speed to' }, empty: ANY, unit: 'm/s' },
  windStation: WIND_STATION_WORDS,
} as const;
