import { z } from 'zod';
import type { Feed } from '../feeds/feed';
import { rule } from '../model/rule';
import { DataProtectionYaml, email, hintAtPrivacy, type CitizensBlock } from './citizens';
import type { ConfigReader } from './problems/reader';
import type { OpenData } from './region';
import { name, webAddress } from './region-yaml';

const contributor = z.string().refine(
  (s) => /^[A-Za-z0-9_-]+$/.test(s),
  rule(
    { de: 'Das ist kein Eintrag der Liste von GovData.', en: "This is no entry of GovData's list." },
    {
      de: 'Schreiben Sie nur den letzten Teil der Adresse, in NRW meist openNRW.',
      en: 'Write the last part of the address alone, in NRW mostly openNRW.',
    }
  )
);

/** The block `openData` of a region. What it does not say is taken from `citizens` and `region`. */
const OpenDataYaml = z.strictObject({
  show: z.boolean().default(true),
  publisher: name.optional(),
  email: email.optional(),
  page: webAddress.optional(),
  contributor: contributor.default('openNRW'),
  own: z.array(z.string()).default([]),
  dataProtection: DataProtectionYaml.optional(),
});

const PATH = ['openData'];

interface Around {
  /** Its name: it publishes where nobody else is named. */
  readonly region: string;
  readonly citizens: CitizensBlock | undefined;
  readonly feeds: readonly Pick<Feed, 'id'>[];
  readonly isDemo: boolean;
}

/**
 * Who publishes the open data of a region; undefined where it wants no such pages. The pages need no block: they show
 * nothing that the export does not give to everybody.
 */
export function readOpenData(reader: ConfigReader, around: Around): OpenData | undefined {
  const block = reader.read(OpenDataYaml, PATH, reader.source.valueAt(PATH) ?? {});
  if (!block?.show) {
    return undefined;
  }
  const { show: _shown, publisher = around.region, email: mail, ...rest } = block;
  rest.own.forEach((feed, i) => {
    if (!around.feeds.some(({ id }) => id === feed)) {
      reportUnknown(reader, feed, i);
    }
  });
  const { show: _page, address: _address, contact, ...citizens } = around.citizens ?? {};
  const asked = mail === undefined ? { ...contact } : { ...contact, name: publisher, email: mail };
  if (
    !around.isDemo &&
    reader.source.valueAt(PATH) !== undefined &&
    asked.email === undefined &&
    asked.phone === undefined
  ) {
    hintAtContact(reader);
  }
  const said = { ...citizens, ...rest };
  if (!around.isDemo && reader.source.valueAt(PATH) !== undefined) {
    hintAtPrivacy(reader, PATH, { de: 'der offenen Daten', en: 'of the open data' }, said);
  }
  const hasContact = Object.keys(asked).length > 0;
  return { ...said, publisher, ...(hasContact ? { contact: asked } : {}) };
}

function reportUnknown(reader: ConfigReader, feed: string, i: number): void {
  reader.report(
    [...PATH, 'own', i],
    { de: `Eine Datenquelle „${feed}“ gibt es nicht.`, en: `There is no feed "${feed}".` },
    { de: 'Nennen Sie Datenquellen wie unter feeds, z. B. table.', en: 'Name feeds as under feeds, e.g. table.' }
  );
}

/** GovData takes no dataset that names nobody to ask. */
function hintAtContact(reader: ConfigReader): void {
  reader.hint(
    PATH,
    {
      de: 'Die offenen Daten nennen niemanden, den man fragen kann.',
      en: 'The open data name nobody to ask.',
    },
    {
      de: 'Schreiben Sie unter openData: email: …; docs/schnittstellen/opendata.md beschreibt es.',
      en: 'Write under openData: email: …; docs/schnittstellen/opendata.md describes it.',
    }
  );
}
