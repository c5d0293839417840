import type { Language } from '@smartregion/terms/sentence';

/** The two pages that the law asks for: accessibility statement (BITVNRW § 4) and privacy (GDPR article 13). */
const de = {
  back: (title: string) => `Zurück: ${title}`,

  accessibility: 'Erklärung zur Barrierefreiheit',
  scope: (title: string, address: string) =>
    `Diese Erklärung gilt für die Seiten „${title}“ unter ${address}. Maßgeblich sind § 10b des Behindertengleichstellungsgesetzes Nordrhein-Westfalen (BGG NRW) und die Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen (BITVNRW).`,
  ownStatement: 'Die Erklärung der Kommune für alle ihre Seiten:',
  status: 'Stand der Vereinbarkeit',
  partial: 'Diese Seiten sind wegen der folgenden Ausnahmen teilweise mit der BITVNRW vereinbar.',
  exceptions: 'Nicht barrierefreie Inhalte',
  providers:
    'Texte von Wetterwarnungen und Verkehrsmeldungen kommen unverändert von den Anbietern. Sie sind nicht immer in einfacher Sprache, und Verkehrsmeldungen gibt es nur auf Deutsch.',
  screenType:
    'Die Ansicht für große Bildschirme erneuert sich jede Minute von selbst. Die Seite zum Lesen hat denselben Inhalt und tut das nicht.',
  files:
    'Dateien (CSV, Parquet, GeoJSON) und der Katalog in RDF sind für Programme gemacht. Die neuesten Werte jedes Datensatzes stehen auf seiner Seite als Tabelle.',
  germanNames: 'Namen von Messstellen und Quellenangaben gibt es nur auf Deutsch.',
  noEasy: 'Eine Fassung in Leichter Sprache fehlt.',
  noSign: 'Eine Fassung in Deutscher Gebärdensprache fehlt.',
  made: 'Erstellung dieser Erklärung',
  method:
    'Die Software wird vor jeder Veröffentlichung automatisch geprüft (axe-core, Tastatur, 200 % Vergrößerung, ohne Skript).',
  checked: (date: string) => `Die Kommune hat diese Erklärung zuletzt am ${date} überprüft.`,
  notChecked: 'Ein Tag, an dem die Kommune diese Erklärung überprüft hat, ist noch nicht angegeben.',
  feedback: 'Barriere melden, Kontakt',
  feedbackText:
    'Ihnen fällt eine Barriere auf, oder Sie brauchen etwas in anderer Form? Schreiben Sie uns oder rufen Sie an:',
  noContact: 'Eine Adresse dafür ist auf dieser Seite noch nicht hinterlegt. Bitte wenden Sie sich an die Kommune.',
  email: 'E-Mail',
  phone: 'Telefon',
  ombuds: 'Ombudsverfahren',
  ombudsText:
    'Ist die Antwort nicht zufriedenstellend, oder kommt keine, können Sie die Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen anrufen (§ 10d BGG NRW):',

  privacy: 'Datenschutz',
  short: 'Kurz gesagt: Diese Seiten wissen nicht, wer sie liest.',
  facts: [
    'Sie setzen keine Cookies und speichern nichts in Ihrem Browser.',
    'Sie enthalten kein Skript und laden nichts von anderen Anbietern.',
    'Der Hub speichert nicht, wer die Seiten aufruft: keine IP-Adresse, keinen Browser, keine Suchanfrage.',
    'Im Protokoll des Hubs kann je Aufruf eine Zeile stehen: Art der Seite, Ergebnis und Dauer in Sekunden. Damit ist niemand zu erkennen.',
  ],
  transport:
    'Ihr Browser nennt dem Server Ihre IP-Adresse, damit die Antwort ankommt. Ob ein Server vor dem Hub sie speichert, sagt die Datenschutzerklärung des Betreibers.',
  own: 'Datenschutzerklärung der Kommune',
  noOwn: 'Eine Adresse dieser Erklärung ist hier noch nicht hinterlegt.',
  controller: 'Verantwortlich',
  responsible: (who: string) => `Für diese Seiten ist ${who} verantwortlich.`,
  officer: 'Datenschutzbeauftragte oder Datenschutzbeauftragter',
  officerText: 'Fragen zum Datenschutz beantwortet:',
  noOfficer:
    'Eine Adresse der oder des Datenschutzbeauftragten ist hier noch nicht hinterlegt. Bitte wenden Sie sich an die verantwortliche Stelle.',
  basis: 'Zweck und Rechtsgrundlage',
  purpose:
    'Verarbeitet wird, was zum Ausliefern der Seiten nötig ist: Ihre IP-Adresse und was Ihr Browser von sich sagt, um Ihnen zu antworten. Angaben zu Ihrer Person brauchen die Seiten nicht, und automatisch entschieden wird über Sie nichts.',
  legalBasis:
    'Rechtsgrundlage ist Art. 6 Abs. 1 Buchstabe e der Datenschutz-Grundverordnung (DSGVO) in Verbindung mit § 3 des Datenschutzgesetzes Nordrhein-Westfalen (DSG NRW): Eine öffentliche Stelle informiert in Wahrnehmung ihrer Aufgaben.',
  storage: 'Was wie lange gespeichert wird',
  storageHub:
    'Der Hub speichert von denen, die lesen, nichts, woran sie zu erkennen wären; er gibt nichts weiter. Ihre IP-Adresse verwendet er nur, solange er antwortet.',
  noStorage: 'Was Server vor dem Hub speichern und wie lange, ist hier noch nicht angegeben.',
  rights: 'Ihre Rechte',
  rightsText: 'Gegenüber der verantwortlichen Stelle haben Sie das Recht auf',
  rightsList: [
    'Auskunft über Ihre Daten (Art. 15 DSGVO),',
    'Berichtigung (Art. 16 DSGVO),',
    'Löschung (Art. 17 DSGVO),',
    'Einschränkung der Verarbeitung (Art. 18 DSGVO),',
    'Widerspruch gegen die Verarbeitung aus Gründen Ihrer besonderen Situation (Art. 21 DSGVO).',
  ],
  complaint:
    'Wenn Sie meinen, dass Ihre Daten nicht rechtmäßig verarbeitet werden, können Sie sich bei einer Aufsichtsbehörde beschweren (Art. 77 DSGVO), hier bei:',
};

type Statements = typeof de;

const en: Statements = {
  back: (title) => `Back: ${title}`,

  accessibility: 'Accessibility statement',
  scope: (title, address) =>
    `This statement is about the pages “${title}” at ${address}. What counts is section 10b of the Behindertengleichstellungsgesetz Nordrhein-Westfalen (BGG NRW) and the Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen (BITVNRW).`,
  ownStatement: 'The statement of the municipality for all of its pages:',
  status: 'Compliance status',
  partial: 'These pages are partially compliant with the BITVNRW, due to the exceptions below.',
  exceptions: 'Non-accessible content',
  providers:
    'Texts of weather warnings and traffic reports come unchanged from their providers. They are not always in plain language, and traffic reports are in German alone.',
  screenType:
    'The view for large screens renews itself every minute. The page to read has the same content and does not.',
  files:
    'Files (CSV, Parquet, GeoJSON) and the catalogue in RDF are made for programs. The newest values of each dataset stand on its page as a table.',
  germanNames: 'Names of stations and of sources are in German alone.',
  noEasy: 'There is no version in easy language.',
  noSign: 'There is no version in German sign language.',
  made: 'Preparation of this statement',
  method: 'The software is checked automatically before each release (axe-core, keyboard, 200 % zoom, without script).',
  checked: (date) => `The municipality last reviewed this statement on ${date}.`,
  notChecked: 'A day on which the municipality reviewed this statement has not been given yet.',
  feedback: 'Report a barrier, contact',
  feedbackText: 'Have you found a barrier, or do you need something in another form? Write to us or call:',
  noContact: 'No address for that has been entered on this page yet. Please turn to the municipality.',
  email: 'E-mail',
  phone: 'Telephone',
  ombuds: 'Enforcement procedure',
  ombudsText:
    'If the answer is not satisfactory, or none comes, you can turn to the ombuds office for accessible information technology of the state of North Rhine-Westphalia (section 10d BGG NRW):',

  privacy: 'Privacy',
  short: 'In short: these pages do not know who reads them.',
  facts: [
    'They set no cookies and keep nothing in your browser.',
    'They have no script and load nothing from other providers.',
    'The hub does not keep who opens the pages: no IP address, no browser, nothing that was searched for.',
    'The log of the hub may have one line for each page that is opened: kind of page, result and duration in seconds. Nobody can be told from it.',
  ],
  transport:
    'Your browser tells the server your IP address so that the answer arrives. Whether a server in front of the hub keeps it, is said by the privacy statement of whoever runs it.',
  own: 'Privacy statement of the municipality',
  noOwn: 'No address of that statement has been entered here yet.',
  controller: 'Responsible',
  responsible: (who) => `${who} is responsible for these pages.`,
  officer: 'Data protection officer',
  officerText: 'Questions about data protection are answered by:',
  noOfficer: 'No address of the data protection officer has been entered here yet. Please turn to the controller.',
  basis: 'Purpose and legal basis',
  purpose:
    'What is processed is what it takes to deliver the pages: your IP address and what your browser says of itself, to answer you. The pages need nothing about your person, and nothing about you is decided automatically.',
  legalBasis:
    'The legal basis is Art. 6(1)(e) of the General Data Protection Regulation (GDPR) with section 3 of the Datenschutzgesetz Nordrhein-Westfalen (DSG NRW): a public body informs in the exercise of its tasks.',
  storage: 'What is kept, and how long',
  storageHub:
    'The hub keeps nothing of those who read by which they could be told, and passes nothing on. It uses your IP address only while it answers.',
  noStorage: 'What servers in front of the hub keep, and how long, has not been given here yet.',
  rights: 'Your rights',
  rightsText: 'Towards the controller you have the right to',
  rightsList: [
    'access to your data (Art. 15 GDPR),',
    'rectification (Art. 16 GDPR),',
    'erasure (Art. 17 GDPR),',
    'restriction of processing (Art. 18 GDPR),',
    'object to the processing on grounds relating to your particular situation (Art. 21 GDPR).',
  ],
  complaint:
    'If you consider that your data are processed unlawfully, you can lodge a complaint with a supervisory authority (Art. 77 GDPR), here with:',
};

export const STATEMENTS: Readonly<Record<Language, Statements>> = { de, en };

/** Where a complaint goes that was not settled: BGG NRW § 10d. */
export const OMBUDS = {
  name: 'Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen',
  url: 'https://www.lbbp.nrw.de/ombudsstelle',
} as const;

/** Who watches over public bodies in NRW. */
export const AUTHORITY =
  'Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen, Kavalleriestraße 2–4, 40213 Düsseldorf';
