import type { Catalogue } from '../../analysis/question';
import { SECOND, type Instant } from '../../model/time';
import { contentOf, type Content, type DocumentName, type Sources } from './document';
import type { Part } from './content/site';

/** A content with the moment at which the hub first had it: the same content has the same time, whenever it is asked. */
export interface Edition extends Content {
  readonly since: Instant;
}

/** How long what there is stays as it was read, however many ask. */
const FRESH = SECOND;

interface Kept {
  readonly at: Instant;
  readonly edition: Promise<Edition>;
}

/** What those who see different things are given. */
export class Editions {
  private readonly known = new WeakMap<Catalogue, Map<string, Pick<Edition, 'version' | 'since'>>>();
  private readonly fresh = new Map<Catalogue, Map<string, Kept>>();

  constructor(private readonly sources: Sources) {}

  /** See contentOf. */
  of(name: DocumentName, part: Part, catalogue: Catalogue): Promise<Edition> {
    const key = JSON.stringify([name, part.kommunen, part.topics]);
    const at = this.sources.now();
    this.forget(at);
    const kept = this.fresh.get(catalogue)?.get(key);
    if (kept) {
      return kept.edition;
    }
    const edition = this.made(name, part, catalogue, key);
    // A failure is not kept.
    edition.catch(() => this.fresh.get(catalogue)?.delete(key));
    this.fresh.set(catalogue, (this.fresh.get(catalogue) ?? new Map<string, Kept>()).set(key, { at, edition }));
    return edition;
  }

  private async made(name: DocumentName, part: Part, catalogue: Catalogue, key: string): Promise<Edition> {
    const content = await contentOf(name, part, catalogue, this.sources);
    const known = this.known.get(catalogue) ?? new Map<string, Pick<Edition, 'version' | 'since'>>();
    this.known.set(catalogue, known);
    const before = known.get(key);
    const since = before?.version === content.version ? before.since : this.sources.now();
    known.set(key, { version: content.version, since });
    return { ...content, since };
  }

  /** A document may have megabytes: those that nobody has just asked for are made anew. */
  private forget(now: Instant): void {
    for (const editions of this.fresh.values()) {
      for (const [key, { at }] of editions) {
        if (now - at >= FRESH) {
          editions.delete(key);
        }
      }
    }
  }
}
