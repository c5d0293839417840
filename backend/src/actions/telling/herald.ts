import type { AuditEntry } from '../../model/action/audit';
import type { Answer } from '../../model/action/command';
import { proposalOf, type Proposal } from '../../model/action/proposal';
import type { Rule } from '../../model/action/rule';
import type { Standing } from '../../model/action/standing';
import { auditOf } from '../audit-pages';
import type { Teller } from '../model/output';
import type { EngineParts } from '../parts';
import { concerned, due } from './due';

/** Told of what became of telling a proposal to one place. */
type Told = (proposal: Proposal, answer: Answer) => Promise<void>;

export type HeraldParts = Pick<EngineParts, 'store' | 'tellers' | 'publicUrl' | 'now' | 'log'>;

/**
 * Tells what is proposed to those who must decide. Nothing waits for it and no measure depends on it. What was under way
 * when a hub ended is told again, with the same id.
 */
export class Herald {
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(
    private readonly parts: HeraldParts,
    private readonly told: Told
  ) {}

  /** Tells a proposal to those who have not taken it yet; does not wait. To be called again as long as it stands. */
  tell(rule: Rule, standing: Standing): void {
    const tellers = concerned(this.parts.tellers ?? [], rule.kommune);
    const proposal = proposalOf(rule, standing, this.parts.publicUrl);
    if (tellers.length > 0 && !this.underWay.has(proposal.id)) {
      const done = this.tellAll(tellers, proposal).finally(() => this.underWay.delete(proposal.id));
      this.underWay.set(proposal.id, done);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.underWay.values());
    await Promise.all((this.parts.tellers ?? []).map((teller) => teller.close?.()));
  }

  private async tellAll(tellers: readonly Teller[], proposal: Proposal): Promise<void> {
    const { log, now } = this.parts;
    const warn = (error: unknown) => log.warn({ err: error, rule: proposal.rule }, 'A proposal was not told');
    try {
      const waiting = due(tellers, proposal, await this.bookSince(proposal), now());
      // Each for itself: one that hangs keeps nobody else's answer from the book.
      await Promise.all(
        waiting.map((teller) =>
          teller
            .tell(proposal)
            .then((answer) => this.told(proposal, answer))
            .catch(warn)
        )
      );
    } catch (error) {
      warn(error);
    }
  }

  private async bookSince({ rule, since, until }: Proposal): Promise<AuditEntry[]> {
    // Of a clock that was set back the book has what was told before the proposal.
    const start = Math.min(since, this.parts.now() - (until - since));
    const book: AuditEntry[] = [];
    for await (const entry of auditOf(this.parts.store, { start, end: Number.MAX_SAFE_INTEGER }, [rule])) {
      book.push(entry);
    }
    return book;
  }
}
