import { z } from 'zod';
import type { Sentence } from '@smartregion/terms/sentence';
import { rule } from '../model/rule';
import type { ConfigReader } from './problems/reader';
import type { CitizensPage } from './region';
import { day, name, webAddress } from './region-yaml';
import type { KeyPath } from './yaml/source';

export const email = z
  .string()
  .refine(
    (s) => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(s),
    rule(
      { de: 'Das ist keine Mail-Adresse.', en: 'This is no mail address.' },
      { de: 'Schreiben Sie z. B. barrierefrei@stadt.example.', en: 'Write e.g. barrierefrei@stadt.example.' }
    )
  );

const phone = z
  .string()
  .refine(
    (s) => /^\+?[\d\s()/-]{3,}$/.test(s),
    rule(
      { de: 'Das ist keine Telefonnummer.', en: 'This is no telephone number.' },
      { de: 'Schreiben Sie z. B. "02303 103-0".', en: 'Write e.g. "02303 103-0".' }
    )
  )
  .meta({ like: { de: 'eine Telefonnummer in Anführungszeichen', en: 'a telephone number in quotes' } });

const person = z.strictObject({ name: name.optional(), email: email.optional(), phone: phone.optional() });
const sentences = z.string().trim().min(1).max(1000);

/** What stands on pages about privacy: of the citizens' pages and of the open data alike. */
export const DataProtectionYaml = z.strictObject({
  officer: person.optional(),
  legalBasis: sentences.optional(),
  authority: sentences.optional(),
  storage: sentences.optional(),
});

/** The block `citizens`, of the region and of a Kommune alike: what a Kommune says of itself holds. */
const CitizensYaml = z.strictObject({
  show: z.boolean().optional(),
  contact: person.optional(),
  address: name.optional(),
  accessibility: webAddress.optional(),
  accessibilityChecked: day.optional(),
  privacy: webAddress.optional(),
  imprint: webAddress.optional(),
  dataProtection: DataProtectionYaml.optional(),
  easyLanguage: webAddress.optional(),
  signLanguage: webAddress.optional(),
});

export type CitizensBlock = z.output<typeof CitizensYaml>;

const REGION: KeyPath = ['citizens'];

/** The block of the region, or undefined where there is none or it is wrong. */
export function readCitizens(reader: ConfigReader, path: KeyPath = REGION): CitizensBlock | undefined {
  return reader.source.valueAt(path) === undefined ? undefined : reader.read(CitizensYaml, path);
}

/**
 * The page of a Kommune for its citizens; undefined: it has none. Whoever writes a block wants one; the demo shows all.
 * @param path of the Kommune
 */
export function citizensPageOf(reader: ConfigReader, path: KeyPath, isDemo: boolean): CitizensPage | undefined {
  const own = readCitizens(reader, [...path, 'citizens']);
  // What is wrong with it is told once, where the region is read.
  const parsed = CitizensYaml.safeParse(reader.source.valueAt(REGION));
  const region = parsed.success ? parsed.data : undefined;
  const { show = isDemo || own !== undefined || region !== undefined, ...page } = { ...region, ...own };
  return show ? page : undefined;
}

/** What the law asks of a public page (BITVNRW §§ 4, 5) and nobody but the Kommune can say. */
export function hintAtCitizensPage(reader: ConfigReader, path: KeyPath, kommune: string, page: CitizensPage): void {
  if (page.contact?.email === undefined && page.contact?.phone === undefined) {
    reader.hint(
      [...path, 'citizens'],
      {
        de: `Die Bürgerseite von ${kommune} nennt keinen Kontakt, an den Barrieren gemeldet werden können.`,
        en: `The citizens' page of ${kommune} names no contact to report barriers to.`,
      },
      {
        de: 'Schreiben Sie unter citizens: contact: { email: … }; docs/buergerseiten.md beschreibt es.',
        en: 'Write under citizens: contact: { email: … }; docs/buergerseiten.md describes it.',
      }
    );
  }
  hintAtPrivacy(reader, [...path, 'citizens'], { de: `von ${kommune}`, en: `of ${kommune}` }, page);
}

/**
 * What article 13 of the GDPR wants on the page about privacy and nobody has said yet.
 * @param whose page it is
 */
export function hintAtPrivacy(
  reader: ConfigReader,
  path: KeyPath,
  whose: Sentence,
  { dataProtection: { officer, storage } = {} }: Pick<CitizensPage, 'dataProtection'>
): void {
  const isReached = officer?.email !== undefined || officer?.phone !== undefined;
  const missing = [
    ...(isReached
      ? []
      : [
          {
            key: 'officer',
            de: 'wie Datenschutzbeauftragte zu erreichen sind',
            en: 'how to reach the data protection officer',
          },
        ]),
    ...(storage === undefined
      ? [
          {
            key: 'storage',
            de: 'was Server vor dem Hub wie lange speichern',
            en: 'what servers before the hub keep, and how long',
          },
        ]
      : []),
  ];
  if (missing.length > 0) {
    const keys = missing.map(({ key }) => `${key}: …`).join(', ');
    reader.hint(
      path,
      {
        de: `Auf der Datenschutzseite ${whose.de} fehlt: ${missing.map(({ de }) => de).join('; ')}.`,
        en: `The privacy page ${whose.en} lacks: ${missing.map(({ en }) => en).join('; ')}.`,
      },
      {
        de: `Ergänzen Sie dataProtection: { ${keys} }; docs/buergerseiten.md beschreibt es.`,
        en: `Add dataProtection: { ${keys} }; docs/buergerseiten.md describes it.`,
      }
    );
  }
}
