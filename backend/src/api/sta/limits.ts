import { HubError } from '@smartregion/terms/errors';

/** What one request may ask for; docs/schnittstellen/sensorthings.md tells them. */
export const LIMITS = {
  /** Requests that are worked on at the same time; of one client half of them. */
  atOnce: 8,
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
  /** Readings of a request that are counted, sorted or searched one by one, in all that is expanded. */
  counted: 200_000,
  /** Readings that are sorted by something else than time, together. */
  sorted: 20_000,
  /** Hours of a request that are summed up where all are counted. */
  hours: 3_000_000,
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
    return this.overspent(n) === undefined;
  }

  /** @throws HubError `too-large` when there is none left */
  demand(n: number, what: string): void {
    const overspent = this.overspent(n);
    if (overspent) {
      throw new HubError(
        'too-large',
        `${what} would take more than ${overspent.most} at once.`,
        'Name a Datastream or a shorter phenomenonTime, a smaller $top, or leave $expand out.'
      );
    }
  }

  private overspent(n: number): Budget | undefined {
    this.spent += n;
    return this.spent > this.most ? this : this.of?.overspent(n);
  }
}
