import type { Language } from '@smartregion/terms/sentence';
import type { RegionConfig } from '../../config/region';
import { MINUTE, SECOND, type Instant } from '../../model/time';
import type { AnswerDesk } from '../query/answer-desk';
import { editionOf, type Edition, type PagedKommune } from './edition';

/** Everybody who comes within a minute reads the same. */
export const KEPT = MINUTE;
/** Where something could not be asked, it is tried again soon, but not by every reader. */
const KEPT_IF_NOT_WHOLE = 10 * SECOND;

interface Kept {
  readonly edition: Promise<Edition>;
  until: Instant;
}

/** The editions of all Kommunen, made when somebody reads them and kept for those who come after. */
export class Editions {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly region: RegionConfig,
    private readonly desk: Pick<AnswerDesk, 'answer'>,
    private readonly now: () => Instant
  ) {}

  of(kommune: PagedKommune, language: Language): Promise<Edition> {
    const key = `${kommune.slug}/${language}`;
    const now = this.now();
    const known = this.kept.get(key);
    if (known && now < known.until) {
      return known.edition;
    }
    const made: Kept = { edition: editionOf(kommune, this.region, this.desk, language, now), until: now + KEPT };
    this.kept.set(key, made);
    made.edition.then(
      ({ isWhole }) => (made.until = isWhole ? made.until : now + KEPT_IF_NOT_WHOLE),
      () => (made.until = now)
    );
    return made.edition;
  }
}
