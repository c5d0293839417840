import { readersLanguage, type Text } from '../../../panel-plugin/shared/src/text/language';

/** A text in the reader's language. */
export const say = (text: Text): string => text[readersLanguage()];

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
  variable: { de: 'Variable', en: 'Variable' },
  loading: { de: 'wird geladen …', en: 'loading …' },
  nothing: { de: 'Nichts passt zur übrigen Auswahl', en: 'Nothing goes with the rest of the selection' },
  typed: { de: 'Eintragen:', en: 'Use:' },
  source: { de: 'Quelle', en: 'Source' },
  more: { de: 'weitere', en: 'more' },
  options: { de: 'Optionen', en: 'Options' },
  defaults: { de: 'Vorgaben', en: 'defaults' },
  off: { de: 'aus', en: 'off' },
  live: { de: 'Live', en: 'Live' },
  liveHelp: {
    de: 'Das Panel zeigt Neues, sobald der Hub es hat, ohne neu zu laden. Gilt für Zeiträume bis jetzt.',
    en: 'The panel shows what is new as soon as the hub has it, without a refresh. For times until now.',
  },
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
    limits: { de: 'Grenzwerte dieses Jahres', en: 'Limit values of this year' },
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
