import { HubError } from '@smartregion/terms/errors';
import { LIMITS } from '../limits';

/** So many readings and no more: an answer has an end, and so has the work for it. */
export class ReadingBudget {
  private kept = 0;
  private looked = 0;
  private made = 0;

  /** @param most readings that may be kept */
  constructor(private readonly most: number) {}

  /**
   * @param kept of the readings that were looked at
   * @throws HubError `too-large`
   */
  spend(looked: number, kept: number): void {
    this.looked += looked;
    this.kept += kept;
    if (this.kept > this.most || this.looked > LIMITS.aggregated) {
      throw tooMany(this.most);
    }
  }

  /**
   * For values that are made of readings: all of them are held until the answer goes out.
   * @throws HubError `too-large`
   */
  spendMade(values: number): void {
    this.made += values;
    if (this.made > LIMITS.aggregates) {
      throw new HubError(
        'too-large',
        `This would be more than ${LIMITS.aggregates} aggregates at once.`,
        'Name a longer aggrPeriodDuration, fewer aggrMethods, a shorter time, attrs, or fewer entities (limit).'
      );
    }
  }

  /**
   * What the rhythm of the series lets expect, so that nobody waits for what will be refused. It may be half of that,
   * where a series has gaps.
   * @throws HubError `too-large`
   */
  foresee(readings: number): void {
    if (readings > 2 * this.most) {
      throw tooMany(this.most);
    }
  }
}

function tooMany(most: number): HubError {
  return new HubError(
    'too-large',
    `This would take more than ${most} readings at once.`,
    `Name a shorter time, attrs, fewer entities (limit), or lastN; aggregatedValues may read ${LIMITS.aggregated}.`
  );
}
