import type { Licence } from '../../model/kommune';
import type { Language } from '@smartregion/terms/sentence';
import type { Catalogue } from '../question';

/** The catalogue as a reader of this language sees it: lines of attribution that are the hub's own are translated. */
export function readersCatalogue(catalogue: Catalogue, language: Language): Catalogue {
  if (language === 'de' || !catalogue.region.demo) {
    return catalogue;
  }
  // The same objects at each asking: whoever works out an answer tells series apart by them.
  let series: ReturnType<Catalogue['series']> | undefined;
  let coarse: ReturnType<Catalogue['series']> | undefined;
  return {
    ...catalogue,
    feeds: catalogue.feeds.map(inEnglish),
    withheldFeeds: catalogue.withheldFeeds.map(inEnglish),
    series: () => (series ??= catalogue.series().then((all) => all.map(inEnglish))),
    ...(catalogue.coarse ? { coarse: () => (coarse ??= catalogue.coarse!().then((all) => all.map(inEnglish))) } : {}),
    withheld: () => catalogue.withheld(),
  };
}

function inEnglish<Licensed extends { readonly licence: Licence }>(licensed: Licensed): Licensed {
  const { licence } = licensed;
  return licence.english ? { ...licensed, licence: { ...licence, attribution: licence.english } } : licensed;
}
