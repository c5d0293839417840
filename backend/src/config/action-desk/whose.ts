import type { ConfigReader } from '../problems/reader';
import type { KeyPath } from '../yaml/source';

/**
 * Whether somebody stands for Kommunen that the region has.
 * @param path of who has the list `kommunen`
 */
export function reportStranger(reader: ConfigReader, path: KeyPath, kommunen: readonly string[] = []): void {
  const slugs = slugsOf(reader);
  const strange = kommunen.findIndex((slug) => !slugs.includes(slug));
  if (strange >= 0) {
    reader.report(
      [...path, 'kommunen', strange],
      { de: 'Eine Kommune mit diesem slug gibt es hier nicht.', en: 'There is no Kommune with this slug here.' },
      { de: `Hier gibt es: ${slugs.join(', ')}.`, en: `Here are: ${slugs.join(', ')}.` }
    );
  }
}

function slugsOf(reader: ConfigReader): string[] {
  const { at, entries } = reader.listAt(['kommunen']);
  return entries.map((_, i) => String(reader.source.valueAt([...at, i, 'slug'])));
}
