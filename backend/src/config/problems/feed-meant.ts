import type { Feed } from '../../feeds/feed';
import { didYouMean } from '../../model/rule';
import type { Sentence } from '@smartregion/terms/sentence';

/** More than that is no guess. */
const MOST = 8;

/** The feed that somebody meant who wrote something else: a typing error, the provider's name, or a part of either. */
export function feedMeant(id: string, feeds: readonly Feed[]): Sentence {
  const ids = feeds.map((feed) => feed.id);
  const all = { de: `Der Hub liest: ${ids.join(', ')}.`, en: `The hub reads: ${ids.join(', ')}.` };
  const wanted = id.trim().toLowerCase();
  const alike = feeds.filter(({ id: name, title, provider }) =>
    [name, title.de, title.en, provider].some((text) => wanted.length > 2 && text.toLowerCase().includes(wanted))
  );
  if (alike.length === 0 || alike.length > MOST) {
    return didYouMean(id, ids, all);
  }
  const names = alike.map((feed) => feed.id);
  return {
    de: `Meinten Sie ${names.map((name) => `„${name}“`).join(' oder ')}?`,
    en: `Did you mean ${names.map((name) => `"${name}"`).join(' or ')}?`,
  };
}
