import { auditOf } from '../../actions/audit-pages';
import type { AuditEntry } from '../../model/action/audit';
import { breakOf, type ChainBreak } from '../../model/action/chain';
import { iso } from '../../model/time';
import { languageOf, type Language } from '../language';
import { NO_SECRETS, regionFrom, storeOf } from '../surroundings';
import { print, say } from '../terminal';

export interface VerifyOptions {
  readonly db?: string;
  readonly config?: string;
  /** Hash of an entry that must stand there. */
  readonly last?: string;
  /** Number of the first entry that is kept, where older ones were deleted. */
  readonly first?: number;
  readonly language?: Language;
}

/** All that can stand there: an entry that somebody has moved is not overlooked. */
const EVER = { start: -8.64e15, end: 8.64e15 };

/** `hub action verify`. @returns whether every entry stands where and as it was written, from the first on */
export async function verifyAudit({ first = 1, last, language = languageOf(process.env), ...options }: VerifyOptions) {
  const store = await storeOf(regionFrom(options.config, NO_SECRETS), options.db, true);
  try {
    let [before, count]: [AuditEntry | undefined, number] = [undefined, 0];
    let isFound = last === undefined;
    for await (const entry of auditOf(store, EVER)) {
      const broken = breakOf(entry, before);
      if (broken || (count === 0 && entry.number !== first)) {
        say((broken ? BROKEN[broken](entry.number) : begins(entry.number, first))[language]);
        return false;
      }
      isFound ||= entry.hash === last;
      [before, count] = [entry, count + 1];
    }
    const lack = isFound ? (!before && (await store.standings()).length > 0 ? EMPTIED : undefined) : LOST;
    if (lack) {
      say(lack[language]);
      return false;
    }
    await print(`${whole(count, before)[language]}\n`);
    return true;
  } finally {
    await store.close();
  }
}

const BROKEN: Readonly<Record<ChainBreak, (number: number) => Record<Language, string>>> = {
  changed: (n) => ({
    de: `Eintrag ${n} ist nicht, wie er geschrieben wurde.`,
    en: `Entry ${n} is not as it was written.`,
  }),
  missing: (n) => ({ de: `Vor Eintrag ${n} fehlt einer.`, en: `Before entry ${n} one is missing.` }),
  unchained: (n) => ({
    de: `Eintrag ${n} schließt nicht an den davor an.`,
    en: `Entry ${n} does not follow the one before.`,
  }),
};

const begins = (number: number, first: number): Record<Language, string> => ({
  de: `Das Protokoll beginnt mit Eintrag ${number} statt ${first}: ältere wurden gelöscht. Geschah das nach Plan: --first ${number}.`,
  en: `The audit begins with entry ${number}, not ${first}: older ones were deleted. If that was planned: --first ${number}.`,
});

const LOST = {
  de: 'Der notierte Eintrag steht nicht im Protokoll: es wurde gekürzt oder neu geschrieben.',
  en: 'The entry that was noted is not in the audit: it was cut or written anew.',
};

const EMPTIED = {
  de: 'Das Protokoll ist leer, obwohl schon Regeln entschieden haben: es wurde gelöscht.',
  en: 'The audit is empty though rules have decided something: it was deleted.',
};

function whole(count: number, last: AuditEntry | undefined): Record<Language, string> {
  return last
    ? {
        de: `${count} Einträge, unverändert. Der letzte: ${last.number}, ${iso(last.at)}, ${last.hash}`,
        en: `${count} entries, unchanged. The last: ${last.number}, ${iso(last.at)}, ${last.hash}`,
      }
    : { de: 'Das Protokoll ist leer.', en: 'The audit is empty.' };
}
