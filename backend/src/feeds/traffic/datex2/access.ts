import { z } from 'zod';
import { rule } from '../../../model/rule';
import { digits, Secret } from '../../support/options';
import { isAddress } from './requests';

/** Parts of the options of all feeds in DATEX II: where documents are, and how to get at them. */

export const Address = z.string().refine(
  isAddress,
  rule(
    {
      de: 'Das ist keine Adresse, weder eine ganze noch eine unter baseUrl.',
      en: 'This is no address, neither a whole one nor one below baseUrl.',
    },
    {
      de: 'Schreiben Sie https://host/datei.xml, oder nur datei.xml.',
      en: 'Write https://host/file.xml, or file.xml alone.',
    }
  )
);

/** @param whose what is subscribed to, in German */
export function subscriptionOf(whose: string) {
  return digits('123456789012345678').optional().describe(`Mobilithek: Nummer des Abonnements ${whose}`);
}

/** Mutual TLS. */
export const Certificate = z
  .strictObject({
    pkcs12: z
      .string()
      .min(1)
      .meta({ file: true })
      .describe('Pfad der Datei (.p12), oder ihr Inhalt in base64 als `{ env: NAME }`'),
    password: Secret.optional().describe('Passwort der Datei, als `{ env: NAME }`'),
  })
  .optional()
  .describe('Maschinenzertifikat, mit dem der Hub sich ausweist (Mobilithek)');

/** Address of older documents, with {yyyy} {MM} {dd} {HH} {mm} in UTC; most portals keep none. */
export const ArchiveUrl = Address.optional().describe(
  'Adresse älterer Dokumente mit {yyyy} {MM} {dd} {HH} {mm} in UTC; ohne sie wird nichts nachgeladen'
);

export const ArchiveStep = z
  .enum(['document', 'hour', 'day'])
  .default('day')
  .describe('Abstand der Dokumente im Archiv');
