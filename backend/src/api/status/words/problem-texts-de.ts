import type { ProblemTexts } from './problem-text';

export const PROBLEMS_DE: ProblemTexts = {
  'no-internet': {
    title: () => 'Dieser Rechner erreicht das Internet nicht',
    short: 'kein Internet',
    todo: () =>
      'Prüfen Sie am Rechner, auf dem der Hub läuft, Netzanschluss, DNS und Firewall; läuft er im Container, auch dessen Netz. Verlangt Ihr Netz einen Proxy, muss der Hub ihn kennen (siehe Betrieb, „Hinter einem Proxy“). Sobald der Weg frei ist, geht es von selbst weiter, und der Hub holt Fehlendes nach.',
  },
  intercepted: {
    title: () => 'Die Zertifikate mehrerer Anbieter werden nicht anerkannt',
    short: 'Zertifikate nicht anerkannt',
    todo: () =>
      'Meist bricht eine Firewall in Ihrem Netz die Verschlüsselung auf. Lassen Sie die Server der Anbieter davon ausnehmen, oder nennen Sie dem Hub das Stammzertifikat der Firewall: NODE_EXTRA_CA_CERTS=/pfad/datei.pem.',
  },
  clock: {
    title: () => 'Die Uhr dieses Rechners geht vermutlich falsch',
    short: 'Uhr prüfen',
    todo: () =>
      'Die Zertifikate mehrerer Anbieter gelten zugleich als abgelaufen oder noch nicht gültig. Stellen Sie Datum und Uhrzeit, am besten über einen Zeitserver.',
  },
  proxy: {
    title: () => 'Ein Proxy lässt den Hub nicht ins Internet',
    short: 'Proxy',
    todo: () =>
      'Lassen Sie ihn am Proxy zu den Anbietern durch, oder geben Sie ihm einen direkten Weg. Verlangt der Proxy eine Anmeldung, gehört sie in HTTPS_PROXY (siehe Betrieb, „Hinter einem Proxy“).',
  },
  store: {
    title: () => 'Der Speicher des Hubs nimmt nichts an',
    short: 'Speicher',
    todo: () =>
      'Prüfen Sie, ob die Festplatte voll ist und ob der Hub seine Datei schreiben darf. Was Geräte solange senden, geht verloren.',
  },
  busy: {
    title: () => 'Der Hub ist ausgelastet',
    short: 'Hub ausgelastet',
    todo: () =>
      'Nichts, solange es vorübergeht: die Geräte senden noch einmal. Bleibt es dabei, lassen Sie sie seltener senden, oder geben Sie dem Rechner mehr Prozessorkerne.',
  },
  hub: {
    title: ({ feed }) => `Fehler im Hub beim Lesen von „${feed}“`,
    short: 'Fehler im Hub',
    todo: () =>
      'Melden Sie ihn mit der genauen Meldung und dem Protokoll. Beim nächsten Abruf versucht es der Hub wieder.',
  },
  'unknown-host': {
    title: ({ server }) => `Der Servername ${server} ist unbekannt (DNS)`,
    short: 'Servername unbekannt',
    todo: () =>
      'Prüfen Sie, ob dieser Rechner das Internet erreicht, und ob die Adresse in der Konfiguration stimmt. Stimmt beides, ist der Anbieter vielleicht umgezogen.',
  },
  down: {
    title: ({ server, isAdmitted }) => (isAdmitted ? `${server} meldet eine Störung` : `${server} antwortet nicht`),
    short: 'Server gestört',
    todo: ({ isNearby }) =>
      isNearby
        ? 'Prüfen Sie Strom und Netz dieses Geräts und seine Adresse in der Konfiguration. Der Hub versucht es von selbst wieder.'
        : 'Vorerst nichts: Der Hub fragt von selbst wieder und holt nach, was der Anbieter noch hat. Dauert es länger als einen Tag, fragen Sie den Anbieter.',
  },
  tls: {
    title: ({ server }) => `Das Zertifikat von ${server} wird nicht anerkannt`,
    short: 'Zertifikat nicht anerkannt',
    todo: ({ isNearby }) =>
      isNearby
        ? 'Nennen Sie dem Hub das Stammzertifikat, mit dem es ausgestellt ist (NODE_EXTRA_CA_CERTS oder ca), oder erneuern Sie es.'
        : 'Meist hat der Anbieter es nicht rechtzeitig erneuert: Fragen Sie ihn.',
  },
  certificate: {
    title: ({ server }) => `${server} weist das Zertifikat des Hubs ab`,
    short: 'eigenes Zertifikat abgewiesen',
    todo: () => 'Fragen Sie den Anbieter, ob es zu Ihrem Vertrag gehört und freigeschaltet ist.',
  },
  credentials: {
    title: ({ server }) => `${server} verweigert den Zugang`,
    short: 'Zugang verweigert',
    todo: () =>
      'Prüfen Sie Schlüssel, Kennwort oder Token dieser Datenquelle: vertippt, abgelaufen oder gesperrt? Braucht sie keinen, fragen Sie den Anbieter, ob er diesen Rechner gesperrt hat.',
  },
  quota: {
    title: ({ server }) => `Das Kontingent bei ${server} ist ausgeschöpft`,
    short: 'Kontingent ausgeschöpft',
    todo: () =>
      'Fragen Sie seltener ab (every) oder weniger Messstellen, oder vereinbaren Sie mit dem Anbieter ein größeres Kontingent. Der Hub wartet, bis er wieder fragen darf.',
  },
  missing: {
    title: ({ feed, status }) => `„${feed}“: Der Anbieter hat nicht, was der Hub abruft${status}`,
    short: 'beim Anbieter nicht vorhanden',
    todo: () =>
      'Prüfen Sie die Kennung der Messstelle und streichen Sie in der Konfiguration, was sie nicht misst. Fehlt alles, hat der Anbieter die Adresse geändert.',
  },
  request: {
    title: ({ server, status }) => `${server} nimmt die Anfrage nicht an${status}`,
    short: 'Anfrage abgelehnt',
    todo: () =>
      'Prüfen Sie die Einstellungen dieser Datenquelle; vielleicht hat der Anbieter seine Schnittstelle geändert.',
  },
  unreadable: {
    title: ({ feed }) => `„${feed}“: Die Daten sind nicht lesbar`,
    short: 'Daten nicht lesbar',
    todo: () =>
      'Es kommt etwas anderes als die erwarteten Daten. Öffnen Sie die Adresse im Browser: Vielleicht wird beim Anbieter gerade gewartet, oder er hat sein Format geändert. Bei Geräten prüfen Sie das eingestellte Protokoll.',
  },
  'too-large': {
    title: ({ feed }) => `„${feed}“: Es kommt mehr, als der Hub auf einmal annimmt`,
    short: 'Antwort zu groß',
    todo: () => 'Fragen Sie weniger Messstellen ab, oder laden Sie die Datei mit „hub import“.',
  },
  configuration: {
    title: ({ feed }) => `„${feed}“ ist nicht richtig eingerichtet`,
    short: 'Konfiguration prüfen',
    todo: () => 'Prüfen Sie die Datei mit „hub check“: Es nennt Zeile und Abhilfe.',
  },
  sender: {
    title: ({ feed }) => `„${feed}“: Ein Gerät sendet falsch`,
    short: 'Gerät sendet falsch',
    todo: () => 'Prüfen Sie, ob es unter der eingerichteten Kennung sendet und nicht öfter als einmal je Minute.',
  },
  'silent-feed': {
    title: ({ feed }) => `„${feed}“ bringt keine neuen Werte`,
    short: 'keine neuen Werte',
    todo: () =>
      'Der Anbieter antwortet, oder der Hub ist empfangsbereit; es kommt nur nichts. Fragen Sie den Betreiber der Messstellen.',
  },
  'silent-stations': {
    title: ({ feed, stations }) =>
      stations === 1 ? `„${feed}“: Eine Messstelle schweigt` : `„${feed}“: ${stations} Messstellen schweigen`,
    short: 'Messstelle schweigt',
    todo: () =>
      'Bei mindestens einer Größe fehlen mehr als drei Messungen in Folge. Prüfen Sie Strom, Funk und Fühler, oder fragen Sie den Betreiber.',
  },
  never: {
    title: ({ feed }) => `„${feed}“: Von hier ist noch nie etwas gekommen`,
    short: 'noch nie etwas gekommen',
    todo: () =>
      'Prüfen Sie die Kennung der Messstelle in der Konfiguration und bei Geräten, die senden, Zieladresse und Token.',
  },
};
