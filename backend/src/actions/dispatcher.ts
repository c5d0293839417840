import { createHash } from 'node:crypto';
import type { Answer, Command } from '../model/action/command';
import type { Standing } from '../model/action/standing';
import type { Dispatch } from '../store/action-store';
import type { Output } from './model/output';
import type { EngineParts } from './parts';

/** Told of what became of a command: what is new, and all of it. */
type Told = (command: Command, fresh: readonly Answer[], all: readonly Answer[]) => Promise<void>;

/**
 * Brings commands to the outputs of their rules. A command that was under way when a hub ended is sent again with its id;
 * one that is overtaken by another decision is not.
 */
export class Dispatcher {
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly outputs: ReadonlyMap<string, readonly Output[]>;

  constructor(
    private readonly parts: EngineParts,
    private readonly told: Told
  ) {
    this.outputs = new Map(parts.rules.map((rule) => [rule.id, parts.outputsOf(rule)]));
  }

  outputsOf(rule: string): readonly Output[] {
    return this.outputs.get(rule) ?? [];
  }

  /** Sends to those outputs that have not answered; does not wait. */
  send(dispatch: Dispatch, isAwaited = true): void {
    const { id } = dispatch.command;
    if (!this.underWay.has(id)) {
      const sent = this.brought(dispatch, isAwaited)
        .catch((error: unknown) => this.parts.log.warn({ err: error }, 'command'))
        .finally(() => this.underWay.delete(id));
      this.underWay.set(id, sent);
    }
  }

  /** What is still under way in the store, of this hub or of one that has gone. */
  async resume(standings: readonly Standing[]): Promise<void> {
    const awaited = new Set(standings.map(({ command }) => command));
    for (const dispatch of await this.parts.store.unanswered()) {
      if (this.outputs.has(dispatch.command.rule)) {
        this.send(dispatch, awaited.has(dispatch.command.id));
      }
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.underWay.values());
    await Promise.all([...this.outputs.values()].flat().map((output) => output.close?.()));
  }

  private async brought({ command, outputs }: Dispatch, isAwaited: boolean): Promise<void> {
    const fresh = await Promise.all(
      outputs
        .filter(({ answer }) => !answer)
        .map(({ id }) => (isAwaited ? this.sent(command, id) : unsent(command, id, 'überholt')))
    );
    await this.told(command, fresh, [...outputs.flatMap(({ answer }) => answer ?? []), ...fresh]);
  }

  private sent(command: Command, output: string): Promise<Answer> | Answer {
    const own = this.outputsOf(command.rule).find(({ id }) => id === output);
    return own?.send(command) ?? unsent(command, output, 'kein solcher Ausgang');
  }
}

/** The answer in the place of one that there will never be. */
function unsent({ id }: Command, output: string, why: string): Answer {
  const bodyHash = createHash('sha256').update(id).digest('hex');
  return { ok: false, output, target: '', bodyHash, attempts: 0, ms: 0, why };
}
