import type { Language } from '@smartregion/terms/sentence';
import type { Instant } from '../../../model/time';
import type { Asker } from '../door/door';
import type { Tickets } from '../door/tickets';
import type { ActionTexts } from './words';

/** Who reads a page of measures, and how. */
export interface PageReader {
  readonly language: Language;
  readonly t: ActionTexts;
  readonly zone: string;
  readonly now: Instant;
  /** Before `/massnahmen` in addresses, where the hub stands below a path of its web server. */
  readonly base: string;
  /** Address of the page, without its query. */
  readonly here: string;
}

/** One who has come in. */
export interface Insider extends PageReader {
  readonly asker: Asker;
  readonly tickets: Tickets;
  /** By slug. */
  readonly kommunen: ReadonlyMap<string, string>;
}

export const ruleAddress = (id: string, { base, language }: PageReader) =>
  `${base}/massnahmen/regel/${encodeURIComponent(id)}?lang=${language}`;
