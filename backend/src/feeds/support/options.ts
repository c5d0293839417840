import { z } from 'zod';
import { rule } from '../../model/rule';
import type { Sentence } from '@smartregion/terms/sentence';
import { MINUTE } from '../../model/time';

/** Parts of the options that several feeds have. */

const NAMED = {
  secret: true,
  like: { de: '{ env: NAME } oder { file: Pfad }', en: '{ env: NAME } or { file: path }' },
};

/** A key, token or password: named in the configuration, never written there. */
export const Secret = z.string().meta(NAMED);

/** One that travels in a header. */
export const HeaderSecret = z
  .string()
  .refine(
    (text) => /^[\x20-\x7e]*$/.test(text),
    rule(
      {
        de: 'Das Geheimnis enthält Zeichen, die kein Server annimmt (Umlaute, Zeilenumbrüche).',
        en: 'The secret has characters that no server takes (umlauts, line breaks).',
      },
      { de: 'Kopieren Sie es noch einmal, ohne Umbruch.', en: 'Copy it again, without line breaks.' }
    )
  )
  .meta(NAMED);

/** A text of a certain form, with what to write in a sentence. */
export function textLike(pattern: RegExp, like: Sentence) {
  return z.string().regex(pattern).meta({ like });
}

/** A number of something, which YAML would read as a number and lose its zeros. */
export function digits(example: string) {
  return textLike(/^\d+$/, {
    de: `eine Nummer in Anführungszeichen wie "${example}"`,
    en: `a number in quotes such as "${example}"`,
  });
}

/** A distance of readings in minutes; from a second on, as below it nothing could be told apart. */
export function minutes(most: number) {
  return z
    .number()
    .min(1 / 60)
    .max(most)
    .meta({ like: { de: `eine Zahl von Minuten bis ${most}`, en: `a number of minutes up to ${most}` } });
}

/** Minutes of an option as whole milliseconds, as times are kept. */
export function inMilliseconds(minutes: number): number {
  return Math.round(minutes * MINUTE);
}

/** What goes into a header as it is. */
export const HeaderText = textLike(/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/, {
  de: 'ein Text aus einfachen Zeichen, ohne Umlaute',
  en: 'a text of plain characters, without umlauts',
});

/**
 * A rule about several keys of a group that is also looked at where one of these is wrong by itself: all mistakes are
 * told at once. What the check gets may lack anything.
 */
export function evenIfBroken<Schema extends z.ZodType<object>>(
  schema: Schema,
  check: (value: Readonly<Record<string, unknown>>, context: z.RefinementCtx) => void
): Schema {
  const own = z.core._superRefine<object>((value, context) => check(Object(value) as Record<string, unknown>, context));
  own._zod.def.when = () => true;
  return schema.check(own);
}
