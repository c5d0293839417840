/** Places of those who are served for long: so many altogether, and so many for one client. */
export class Places {
  private readonly taken = new Map<string, number>();
  private all = 0;

  constructor(private readonly most: { readonly atOnce: number; readonly perClient: number }) {}

  /** @returns what gives the place back, to be called once; else whose places are all taken */
  take(client: string): (() => void) | 'all' | 'own' {
    const own = this.taken.get(client) ?? 0;
    if (own >= this.most.perClient) {
      return 'own';
    }
    if (this.all >= this.most.atOnce) {
      return 'all';
    }
    this.set(client, own + 1);
    return () => this.set(client, (this.taken.get(client) ?? 0) - 1);
  }

  private set(client: string, own: number): void {
    this.all += own - (this.taken.get(client) ?? 0);
    if (own > 0) {
      this.taken.set(client, own);
    } else {
      this.taken.delete(client);
    }
  }
}
