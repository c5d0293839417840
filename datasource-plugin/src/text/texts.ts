import { readersLanguage, type Text } from '../../../panel-plugin/shared/src/text/language';

/** A text in the reader's language. */
export const say = (text: Text): string => text[readersLanguage()];

export const TYPES = {
  series: { de: 'Zeitreihe', en: 'Time series' },
  latest: { de: 'Neueste Werte', en: 'Latest values' },
  'air-quality-index': { de: 'Luftqualitätsindex', en: 'Air-quality index' },
  events: { de: 'Ereignisse', en: 'Events' },
  forecast: { de: 'Vorhersage', en: 'Forecast' },
} as const;

export const LISTS = {
  kommunen: { de: 'Kommunen', en: 'Municipalities' },
  stations: { de: 'Messstellen', en: 'Stations' },
  properties: { de: 'Größen', en: 'Properties' },
  feeds: { de: 'Quellen', en: 'Sources' },
} as const;

export const EDITOR = {
  type: { de: 'Frage', en: 'Question' },
  list: { de: 'Liste', en: 'List' },
  all: { de: 'alle', en: 'all' },
  preferred: { de: 'bevorzugte', en: 'preferred' },
  variable: { de: 'Variable', en: 'Variable' },
  loading: { de: 'wird geladen …', en: 'loading …' },
  nothing: { de: 'Nichts passt zur übrigen Auswahl', en: 'Nothing goes with the rest of the selection' },
  typed: { de: 'Eintragen:', en: 'Use:' },
  source: { de: 'Quelle', en: 'Source' },
  more: { de: 'weitere', en: 'more' },
  options: { de: 'Optionen', en: 'Options' },
  defaults: { de: 'Vorgaben', en: 'defaults' },
} as const;

export const OPTIONS = {
  bucket: { de: 'Zeitschritt', en: 'Interval' },
  aggregation: { de: 'Zusammenfassung', en: 'Aggregation' },
  envelope: { de: 'Hüllkurve', en: 'Envelope' },
  envelopeHelp: {
    de: 'Kleinster und größter Wert jedes Zeitschritts, damit Spitzen sichtbar bleiben.',
    en: 'Smallest and largest value of each interval, so that peaks stay visible.',
  },
  coverage: { de: 'Abdeckung', en: 'Coverage' },
  coverageHelp: {
    de: 'Welcher Anteil jedes Zeitschritts gemessen ist, 0 bis 100 %.',
    en: 'Which share of each interval was measured, 0 to 100 %.',
  },
  minQuality: { de: 'Güte ab', en: 'Quality from' },
  timeZone: { de: 'Zeitzone', en: 'Time zone' },
  timeZoneHelp: {
    de: 'Wo Tage beginnen. Luftreinhaltung rechnet ganzjährig in MEZ: Etc/GMT-1.',
    en: 'Where days begin. Air-quality law uses CET all year: Etc/GMT-1.',
  },
  timeZoneDefault: { de: 'der Region', en: "the region's" },
  compare: { de: 'Vergleich', en: 'Compare' },
  timestamp: { de: 'Zeitstempel', en: 'Timestamp' },
  maxAge: { de: 'Höchstens alt', en: 'At most old' },
  maxAgeHelp: {
    de: 'Ältere Werte fehlen. ISO-Dauer, zum Beispiel PT90M.',
    en: 'Older values are left out. ISO duration, for example PT90M.',
  },
  layout: { de: 'Form', en: 'Layout' },
  index: { de: 'Index', en: 'Index' },
  kinds: { de: 'Arten', en: 'Kinds' },
  minSeverity: { de: 'Schwere ab', en: 'Severity from' },
  active: { de: 'Nur was jetzt gilt', en: 'Only what holds now' },
  activeHelp: {
    de: 'Unabhängig vom Zeitraum des Dashboards: was in diesem Augenblick gilt.',
    en: "Whatever the dashboard's time range: what holds at this moment.",
  },
  issued: { de: 'Ausgabe', en: 'Issue' },
  issuedHelp: {
    de: 'Welcher Lauf der Vorhersage. Ein Zeitpunkt wie 2026-07-01T06:00Z wählt den Lauf, der dann zuletzt vorlag.',
    en: 'Which run of the forecast. A moment such as 2026-07-01T06:00Z takes the last run that there was then.',
  },
  lead: { de: 'Stunden vorher', en: 'Hours before' },
  leadHelp: {
    de: 'Jeder Wert so, wie er so viele Stunden vorher vorhergesagt war.',
    en: 'Each value as it was forecast so many hours before.',
  },
  ahead: { de: 'Vorausschau', en: 'Looks ahead' },
  aheadHelp: {
    de: 'So viele Stunden ab jetzt, auch wenn der Zeitraum des Dashboards vorher endet. Die Zeitachse folgt dem Panel: unter „Abfrageoptionen“ als relative Zeit zum Beispiel +72h eintragen.',
    en: "So many hours from now, even where the dashboard's range ends before. The time axis follows the panel: enter for example +72h as relative time in its query options.",
  },
  measured: { de: 'Mit Messwerten', en: 'With what was measured' },
  measuredHelp: {
    de: 'Dieselbe Größe an derselben oder der nächsten Messstelle.',
    en: 'The same property at the same or the nearest station.',
  },
  reference: { de: 'Vergleichsstelle', en: 'Compared station' },
  referenceHelp: {
    de: 'Kennung der Messstelle, mit der verglichen wird. Leer: dieselbe oder die nächste, die die Größe misst.',
    en: 'Id of the station to compare with. Empty: the same or the nearest that measures the property.',
  },
  referenceDefault: { de: 'die nächste', en: 'the nearest' },
} as const;

export const HELP = {
  intro: {
    de: 'Kommune, Messstelle und Größe wählen; was leer bleibt, heißt „alle“. Zum Ausprobieren:',
    en: 'Choose municipality, station and property; what stays empty means “all”. To try it:',
  },
  examples: {
    temperature: { de: 'Lufttemperatur mit Hüllkurve', en: 'Air temperature with envelope' },
    week: {
      de: 'Stickstoffdioxid je Stunde, verglichen mit der Vorwoche',
      en: 'Nitrogen dioxide per hour against last week',
    },
    rain: { de: 'Niederschlag je Tag', en: 'Precipitation per day' },
    now: { de: 'Neueste Werte, eine Zeile je Messstelle', en: 'Latest values, one row per station' },
    index: { de: 'Luftqualitätsindex jetzt', en: 'Air-quality index now' },
    warnings: {
      de: 'Was jetzt gilt: Warnungen, Baustellen, Ausfälle',
      en: 'What holds now: warnings, roadworks, outages',
    },
    forecast: { de: 'Vorhersage der Lufttemperatur', en: 'Forecast of the air temperature' },
  },
  variables: {
    de: 'Variablen eines Dashboards stehen in jeder Liste oben und lassen sich eintippen: $kommune.',
    en: 'Variables of a dashboard stand first in each list and can be typed: $kommune.',
  },
} as const;

export const TAB = {
  intro: {
    de: 'Fertige Dashboards zu dieser Datenquelle. Nach dem Übernehmen gehören sie Ihnen; oben im Dashboard wählen Sie die Kommune.',
    en: 'Ready dashboards for this data source. Once imported they are yours; the municipality is chosen at the top of each.',
  },
  take: { de: 'Übernehmen', en: 'Import' },
  renew: { de: 'Erneuern', en: 'Renew' },
  renewHelp: {
    de: '„Erneuern“ überschreibt, was Sie an dem übernommenen Dashboard geändert haben. Eigene Fassungen entstehen mit „Speichern unter“.',
    en: '“Renew” overwrites what you have changed in the imported dashboard. Own versions are made with “Save as”.',
  },
  share: { de: 'Zum öffentlichen Teilen', en: 'For public sharing' },
  shareHelp: {
    de: 'Öffentlich geteilte Dashboards kennen keine Auswahl. Diese hier zeigen genau eine Kommune. „Region im Überblick“ lässt sich so teilen, wie es ist.',
    en: 'Publicly shared dashboards have no choices. These show one municipality. “Region overview” can be shared as it is.',
  },
  kommune: { de: 'Kommune', en: 'Municipality' },
  choose: { de: 'wählen', en: 'choose' },
} as const;

export const CONFIG = {
  connection: { de: 'Verbindung', en: 'Connection' },
  url: { de: 'Adresse', en: 'URL' },
  urlHelp: {
    de: 'Wo der Hub vom Grafana-Server aus zu erreichen ist.',
    en: 'Where the Grafana server reaches the hub.',
  },
  token: { de: 'Token', en: 'Token' },
  tokenHelp: {
    de: 'Steht im Hub unter server.token. Leer, wenn der Hub keines verlangt.',
    en: 'Set in the hub as server.token. Empty if the hub asks for none.',
  },
  kommune: { de: 'Eigene Kommune', en: 'Own municipality' },
  kommuneHelp: {
    de: 'Gilt für Abfragen, die keine Kommune und keine Messstelle nennen.',
    en: 'Used by queries that name neither municipality nor station.',
  },
  kommuneLater: {
    de: 'Die Liste erscheint nach „Speichern und testen“; bis dahin lässt sich der Kurzname eintippen, zum Beispiel schwerte.',
    en: 'The list appears after “Save & test”; until then type the short name, for example schwerte.',
  },
  further: { de: 'Weitere Einstellungen', en: 'Further settings' },
  timeout: { de: 'Wartezeit (s)', en: 'Timeout (s)' },
  timeoutHelp: {
    de: 'So lange wartet Grafana auf eine Antwort des Hubs.',
    en: 'How long Grafana waits for an answer of the hub.',
  },
  certificate: { de: 'Eigene Zertifizierungsstelle', en: 'Own certificate authority' },
  certificateHelp: {
    de: 'Für https mit einem Zertifikat, das die Kommune selbst ausgestellt hat.',
    en: 'For https with a certificate that the municipality itself has issued.',
  },
  pem: { de: 'Zertifikat (PEM)', en: 'Certificate (PEM)' },
  pemHelp: {
    de: 'Das Zertifikat der Zertifizierungsstelle, nicht das des Hubs.',
    en: 'The certificate of the authority, not that of the hub.',
  },
} as const;
