interface Waiting extends Visitor {
  readonly enter: (leave: () => void) => void;
}

export interface Visitor {
  /** Who waits behind whom: everybody has a line of his own. */
  readonly name: string;
  /** One place is kept free of these, where there are several: nobody who waits for an answer waits for them all. */
  readonly isBackground: boolean;
  /** What he carries, in bytes: it stands in memory while he waits. */
  readonly weight: number;
}

/** Lets so many in at a time. Of those who wait, everybody's first comes before anybody's second. */
export class FairGate {
  private readonly lines = new Map<string, Waiting[]>();
  private inside = 0;
  private background = 0;

  constructor(private readonly places: number) {}

  /** What all who wait carry, or those in the line of one. */
  waiting(name?: string): number {
    const lines = name === undefined ? [...this.lines.values()] : [this.lines.get(name) ?? []];
    return lines.flat().reduce((sum, { weight }) => sum + weight, 0);
  }

  /** Resolves when it is this visitor's turn, with what gives the place back. */
  enter(visitor: Visitor): Promise<() => void> {
    return new Promise((enter) => {
      const line = this.lines.get(visitor.name) ?? [];
      line.push({ ...visitor, enter });
      this.lines.set(visitor.name, line);
      this.admit();
    });
  }

  private admit(): void {
    for (const [name, line] of this.lines) {
      const [first] = line;
      if (first && this.hasPlaceFor(first)) {
        line.shift();
        // Behind all others.
        this.lines.delete(name);
        if (line.length > 0) {
          this.lines.set(name, line);
        }
        this.letIn(first);
      }
    }
  }

  private hasPlaceFor({ isBackground }: Waiting): boolean {
    const forBackground = Math.max(1, this.places - 1);
    return this.inside < this.places && !(isBackground && this.background >= forBackground);
  }

  private letIn({ isBackground, enter }: Waiting): void {
    this.inside += 1;
    this.background += isBackground ? 1 : 0;
    let isInside = true;
    enter(() => {
      if (isInside) {
        isInside = false;
        this.inside -= 1;
        this.background -= isBackground ? 1 : 0;
        this.admit();
      }
    });
  }
}
