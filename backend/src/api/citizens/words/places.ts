/** `in Unna`, `im Kreis Unna`, `in der Städteregion Aachen`: how German says where. */
export function inGerman(name: string): string {
  const article = ARTICLES.find(([of]) => of.test(name));
  return article ? `${article[1]} ${name.replace(/er Kreis$/, 'en Kreis')}` : `in ${name}`;
}

/** The same where a sentence begins. */
export const InGerman = (name: string): string => inGerman(name).replace(/^i/, 'I');

const ARTICLES: readonly (readonly [RegExp, string])[] = [
  [/^Kreis |[ -]Kreis$|kreis$/, 'im'],
  [/^(Städte)?region /i, 'in der'],
];
