import type { Language } from '@smartregion/terms/sentence';

export type { Language };

/** The language of the terminal, as POSIX orders its variables; German where they name neither. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'de';
}
