/**
 * How many retries a provider may be burdened with: every request earns a part of one, every retry costs one. In
 * quiet times a lost request is repeated at once; in an outage the load never grows by more than the earned part.
 */
export class RetryBudget {
  private balance: number;

  constructor(
    private readonly earned = 0.2,
    private readonly most = 5
  ) {
    this.balance = most;
  }

  /** For each request that is not a retry. */
  earn(): void {
    this.balance = Math.min(this.most, this.balance + this.earned);
  }

  /** @returns whether one retry may be made; if so it is paid */
  spend(): boolean {
    if (this.balance < 1) {
      return false;
    }
    this.balance -= 1;
    return true;
  }
}
