import type { Doubt, Source } from '../../feed';
import { addressesOf, isFromNdw, type Access } from './requests';

/** What somebody who has a contract in Germany can hardly mean. */
export function datex2Doubts(source: Source<Access>): Doubt[] {
  const { options, named } = source;
  const doubts: Doubt[] = [];
  if (isFromNdw(source)) {
    doubts.push({
      path: [],
      sentence: {
        de: 'So fragt datex2 das niederländische NDW: von Querschnitten in Deutschland kommt dort nichts.',
        en: 'This way datex2 asks the Dutch NDW: nothing of sites in Germany comes from there.',
      },
      remedy: {
        de: 'Nennen Sie subscription und siteTableSubscription (Mobilithek), oder url und siteTableUrl.',
        en: 'Name subscription and siteTableSubscription (Mobilithek), or url and siteTableUrl.',
      },
    });
  } else if (addressesOf(source).siteTable === undefined) {
    doubts.push({
      path: [],
      sentence: {
        de: 'datex2 hat weder siteTableSubscription noch siteTableUrl: ohne Tabelle der Messquerschnitte hat ein Messwert keine Bedeutung und wird abgelehnt.',
        en: 'datex2 has neither siteTableSubscription nor siteTableUrl: without a site table readings have no meaning and are rejected.',
      },
      remedy: {
        de: 'Ergänzen Sie eines davon; nur Daten der Autobahnen (ElaboratedData) kommen ohne aus.',
        en: 'Add one of them; only data of motorways (ElaboratedData) do without.',
      },
    });
  }
  if (options.archiveUrl === undefined && named.includes('archiveStep')) {
    doubts.push({
      path: ['archiveStep'],
      sentence: {
        de: 'archiveStep gilt nur mit archiveUrl: so wird nichts nachgeladen.',
        en: 'archiveStep only matters with archiveUrl: nothing older is fetched this way.',
      },
      remedy: {
        de: 'Ergänzen Sie archiveUrl, oder nehmen Sie archiveStep heraus.',
        en: 'Add archiveUrl, or take archiveStep out.',
      },
    });
  }
  return doubts;
}
