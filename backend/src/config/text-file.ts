import { readFileSync } from 'node:fs';
import { HubError } from '@smartregion/terms/errors';
import type { Sentence } from '@smartregion/terms/sentence';

/**
 * The text of a configuration file.
 * @throws HubError `config` that says why it cannot be read
 */
export function textOf(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    const why = WHY[(cause as NodeJS.ErrnoException).code ?? ''] ?? { de: 'ist nicht lesbar', en: 'cannot be read' };
    throw new HubError(
      'config',
      { de: `Die Konfiguration ${file} ${why.de}.`, en: `The configuration ${file} ${why.en}.` },
      {
        de: 'Nennen Sie eine andere mit --config <Datei>; config/schwerte.yaml ist eine zum Kopieren.',
        en: 'Name another with --config <file>; config/schwerte.yaml is one to copy.',
      },
      { file },
      { cause }
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new HubError(
      'config',
      {
        de: `Die Konfiguration ${file} ist nicht in UTF-8 gespeichert: Umlaute wären falsch.`,
        en: `The configuration ${file} is not stored as UTF-8: umlauts would be wrong.`,
      },
      {
        de: 'Speichern Sie sie im Editor unter „Codierung: UTF-8“ neu.',
        en: 'Save it again in the editor with the encoding UTF-8.',
      },
      { file },
      { cause }
    );
  }
}

const WHY: Readonly<Record<string, Sentence>> = {
  ENOENT: { de: 'ist nicht lesbar: es gibt sie nicht', en: 'cannot be read: it is not there' },
  EISDIR: { de: 'ist nicht lesbar: es ist ein Ordner', en: 'cannot be read: it is a folder' },
  EACCES: { de: 'ist nicht lesbar: der Hub darf sie nicht lesen', en: 'cannot be read: the hub may not' },
};
