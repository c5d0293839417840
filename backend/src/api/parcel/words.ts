import type { Language } from '../status/words/texts';

/** Every word of the page of parcels, German first. */
const de = {
  title: 'Pakete für Ihr Grafana',
  other: 'English',
  status: 'Zustand des Hubs',
  about:
    'Ein Paket bringt ein Grafana an diesen Hub: Plugins, Datenquelle, Dashboards, Alarmregeln und eine Seite Anleitung. Laden Sie das Ihrer Kommune herunter, und geben Sie es an die, die Ihr Grafana betreiben. Die Adresse dieses Hubs steht schon darin.',
  choose: 'Für wen?',
  own: 'für die Verwaltung',
  ownHelp: 'Dashboards mit Auswahl von Kommune und Messstelle',
  public: 'für alle',
  publicHelp: 'Dashboards ohne Auswahl, zum öffentlichen Teilen',
  size: (megabytes: string) => `Zip, ${megabytes} MB`,
  none: 'Hier liegen noch keine Pakete.',
  ask: 'Bitte wenden Sie sich an die, die diesen Hub betreiben.',
  forOperators: 'Für den Betrieb des Hubs',
  howTo: 'Dieser Befehl legt die Pakete im Ordner des Hubs an; die fertigen Images bringen sie mit:',
};

export type ParcelTexts = typeof de;

const en: ParcelTexts = {
  title: 'Parcels for your Grafana',
  other: 'Deutsch',
  status: 'State of the hub',
  about:
    'A parcel connects a Grafana to this hub: plugins, data source, dashboards, alert rules and a page that says how. Download that of your municipality and hand it to those who run your Grafana. The address of this hub is in it already.',
  choose: 'For whom?',
  own: 'for the administration',
  ownHelp: 'dashboards with a choice of municipality and station',
  public: 'for everybody',
  publicHelp: 'dashboards without a choice, to be shared publicly',
  size: (megabytes) => `zip, ${megabytes} MB`,
  none: 'There are no parcels here yet.',
  ask: 'Please turn to those who run this hub.',
  forOperators: 'For those who run the hub',
  howTo: 'This command makes the parcels in the folder of the hub; the images bring them along:',
};

export const PARCEL_TEXTS: Readonly<Record<Language, ParcelTexts>> = { de, en };
