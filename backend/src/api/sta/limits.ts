import { HubError } from '@smartregion/terms/errors';

/** What one request may ask for; docs/schnittstellen/sensorthings.md tells them. */
export const LIMITS = {
  /** Entities of a page where nobody asks for a number. */
  page: 100,
  /** Entities of a page at most; more is silently as many (OGC 18-088, 9.3.3.5). */
  maxPage: 10_000,
  /** Entities of an answer with all that is expanded in it. */
  entities: 25_000,
  /** Relations expanded into each other. */
  expandDepth: 6,
  /** Relations expanded altogether. */
  expands: 30,
  /** Characters of an address. */
  address: 8000,
  /** Parentheses within each other. */
  depth: 30,
  /** Names, values, operators and calls of one $filter or $orderby. */
  terms: 300,
  /** Combinations of related entities that a $filter is tried on, of all entities and of one. */
  steps: 50_000,
  stepsOfOne: 5_000,
  /** Readings that a page is looked for in; then it ends, with a link to go on. */
  looked: 50_000,
  /** Readings that are counted or searched one by one. */
  counted: 200_000,
  /** Readings that are sorted by something else than time. */
  sorted: 20_000,
} as const;

/** So many readings and no more: what is asked one by one has an end. */
export class Budget {
  private spent = 0;

  /** @param of what it is a part of */
  constructor(
    readonly most: number,
    private readonly of?: Budget
  ) {}

  /** @returns whether there is any left */
  spend(n: number): boolean {
    this.spent += n;
    return this.spent <= this.most && (this.of?.spend(n) ?? true);
  }

  /** @throws HubError `too-large` when there is none left */
  demand(n: number, what: string): void {
    if (!this.spend(n)) {
      throw new HubError(
        'too-large',
        `${what} would take more than ${this.most} at once.`,
        'Name a Datastream or a shorter phenomenonTime, or a smaller $top.'
      );
    }
  }
}
