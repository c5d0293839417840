import type { FailureCause } from './failure';

/** What each cause is called, to stand behind "because of" or a colon. */
export const FAILURE_WORDS: Readonly<Record<FailureCause, { readonly de: string; readonly en: string }>> = {
  dns: { de: 'der Name des Servers ist unbekannt (DNS)', en: 'the name of the server is not known (DNS)' },
  unreachable: {
    de: 'es gibt keinen Weg zum Server (Netz oder Firewall)',
    en: 'there is no way to the server (network or firewall)',
  },
  refused: { de: 'der Server nimmt keine Verbindung an', en: 'the server takes no connection' },
  timeout: { de: 'der Server antwortet nicht rechtzeitig', en: 'the server does not answer in time' },
  broken: { de: 'die Verbindung bricht ab', en: 'the connection breaks' },
  tls: {
    de: 'das Zertifikat des Servers wird nicht anerkannt',
    en: 'the certificate of the server is not accepted',
  },
  proxy: { de: 'ein Proxy verlangt eine Anmeldung', en: 'a proxy wants to know who asks' },
  certificate: { de: 'das Zertifikat des Hubs wird abgewiesen', en: 'the certificate of the hub is refused' },
  credentials: { de: 'der Zugang wird verweigert', en: 'access is refused' },
  quota: { de: 'es wird öfter abgerufen als erlaubt', en: 'more is asked than is allowed' },
  missing: { de: 'unter der Adresse gibt es nichts', en: 'there is nothing at the address' },
  server: { de: 'der Server meldet eine eigene Störung', en: 'the server says that it is in trouble' },
  request: { de: 'der Server nimmt die Anfrage nicht an', en: 'the server does not take the request' },
  unreadable: { de: 'die Daten sind nicht lesbar', en: 'the data cannot be read' },
  'too-large': { de: 'es kommt mehr, als der Hub annimmt', en: 'more comes than the hub takes' },
  configuration: { de: 'die Konfiguration stimmt nicht', en: 'the configuration is wrong' },
  sender: { de: 'ein Gerät sendet falsch', en: 'a device sends wrongly' },
  store: { de: 'der Speicher des Hubs nimmt nichts an', en: 'the store of the hub takes nothing' },
  busy: { de: 'der Hub ist ausgelastet', en: 'the hub has more to do than it can' },
  hub: { de: 'Fehler im Hub selbst', en: 'a defect of the hub' },
};
