import type { Language } from './words';

type Words = Readonly<Record<Language, string>>;

/** What the columns of the hub's tables are called for people. */
export const COLUMN_WORDS: Readonly<Record<string, Words>> = {
  kommune: { de: 'Kommune (Kennung)', en: 'Municipality (id)' },
  kommune_name: { de: 'Kommune', en: 'Municipality' },
  station: { de: 'Messstelle (Kennung)', en: 'Station (id)' },
  station_name: { de: 'Messstelle', en: 'Station' },
  station_class: { de: 'Art der Messstelle', en: 'Kind of station' },
  lat: { de: 'Breite', en: 'Latitude' },
  lon: { de: 'Länge', en: 'Longitude' },
  property: { de: 'Größe (Kennung)', en: 'Property (id)' },
  property_name: { de: 'Größe', en: 'Property' },
  value: { de: 'Wert', en: 'Value' },
  min: { de: 'Kleinster Wert', en: 'Smallest value' },
  max: { de: 'Größter Wert', en: 'Largest value' },
  coverage: { de: 'Abdeckung', en: 'Coverage' },
  compare: { de: 'Früher um', en: 'Earlier by' },
  unit: { de: 'Einheit', en: 'Unit' },
  time: { de: 'Zeit', en: 'Time' },
  timeEnd: { de: 'Bis', en: 'Until' },
  age: { de: 'Alter in Minuten', en: 'Age in minutes' },
  quality: { de: 'Güte', en: 'Quality' },
  reasons: { de: 'Prüfhinweise', en: 'Findings' },
  feed: { de: 'Datenquelle', en: 'Data source' },
  attribution: { de: 'Quelle', en: 'Source' },
  demo: { de: 'Demo', en: 'Demo' },
  class: { de: 'Klasse', en: 'Class' },
  word: { de: 'Luftqualität', en: 'Air quality' },
  deciding: { de: 'Es bestimmt', en: 'Decided by' },
  deciding_value: { de: 'mit', en: 'at' },
  measured: { de: 'Gemessene Stoffe', en: 'Pollutants measured' },
  complete: { de: 'Vollständig', en: 'Complete' },
  title: { de: 'Ereignis', en: 'Event' },
  text: { de: 'Was geschieht', en: 'What happens' },
  tags: { de: 'Schlagworte', en: 'Tags' },
  active: { de: 'Gilt jetzt', en: 'Holds now' },
  kind: { de: 'Art (Kennung)', en: 'Kind (id)' },
  kind_name: { de: 'Art', en: 'Kind' },
  severity: { de: 'Schwere (Zahl)', en: 'Severity (number)' },
  severity_name: { de: 'Schwere', en: 'Severity' },
  area: { de: 'Ort', en: 'Place' },
  facts: { de: 'Angaben', en: 'Details' },
  issued: { de: 'Ausgegeben', en: 'Issued' },
  id: { de: 'Kennung', en: 'Id' },
  lead: { de: 'Stunden vorher', en: 'Hours ahead' },
  mean_error: { de: 'Mittlere Abweichung', en: 'Mean error' },
  mean_absolute_error: { de: 'Mittlere Abweichung, Betrag', en: 'Mean absolute error' },
  n: { de: 'Anzahl', en: 'Count' },
  reference: { de: 'Vergleichsstelle (Kennung)', en: 'Compared station (id)' },
  reference_name: { de: 'Vergleichsstelle', en: 'Compared station' },
};

/** What their cells say, where that is one of a few ids. */
export const CELL_WORDS: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  quality: {
    valid: { de: 'geprüft', en: 'checked' },
    provisional: { de: 'vorläufig', en: 'provisional' },
    suspect: { de: 'fraglich', en: 'suspect' },
    implausible: { de: 'unplausibel', en: 'implausible' },
  },
  station_class: {
    reference: { de: 'Messstelle', en: 'reference station' },
    indicative: { de: 'Sensor, orientierend', en: 'indicative sensor' },
    model: { de: 'Modell', en: 'model' },
  },
};
