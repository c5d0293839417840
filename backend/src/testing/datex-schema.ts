import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { validateXML } from 'xmllint-wasm';

/** The schemas are © the DATEX II programme and not copied here; another folder may be named. */
const FOLDER = process.env['DATEX2_SCHEMAS'] ?? resolve(__dirname, '../../../../shared/feeds/datex2-v3-schemas');
const ROOT = 'DATEXII_3_D2Payload.xsd';

export const hasDatexSchemas = existsSync(join(FOLDER, ROOT));

/** What the schemas of DATEX II say against a document. */
export async function schemaErrors(document: string): Promise<string[]> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.xsd'));
  const contentOf = (fileName: string) => ({ fileName, contents: readFileSync(join(FOLDER, fileName), 'utf8') });
  const { errors } = await validateXML({
    xml: [{ fileName: 'document.xml', contents: document }],
    schema: [contentOf(ROOT)],
    preload: files.filter((file) => file !== ROOT).map(contentOf),
    maxMemoryPages: 4096,
  });
  return errors.map(({ message }) => message);
}
