import type { Language } from '@smartregion/terms/sentence';

/** More than so many nobody reads in a notice. */
const MOST = 8;

/** "Schwerte; Unna; …", each once, and of many how many more there are: "… und 6 weitere". */
export function listed(parts: readonly string[], language: Language): string {
  const all = [...new Set(parts)];
  const more = all.length - MOST;
  const told = all.slice(0, MOST).join('; ');
  return more > 0 ? `${told} ${language === 'de' ? `und ${more} weitere` : `and ${more} more`}` : told;
}
