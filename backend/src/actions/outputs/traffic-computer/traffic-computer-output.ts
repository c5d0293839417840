import { setTimeout as pause } from 'node:timers/promises';
import { asError } from '@smartregion/terms/errors';
import type { Answer, Command } from '../../../model/action/command';
import { afterFailure, type BackOffRule } from '../../../model/clock/back-off';
import { SYSTEM_CLOCK, type Clock } from '../../../model/clock/clock';
import { SECOND } from '../../../model/time';
import type { Output } from '../../model/output';
import { bodyHash } from '../body-hash';
import type { Order, Receipt, TrafficComputer } from './traffic-computer';

export interface StrategyOutput {
  readonly id: string;
  /** Id of the rule whose commands these are. */
  readonly rule: string;
  /** What the measure is called in the traffic computer. */
  readonly strategy: string;
  readonly computer: TrafficComputer;
  readonly clock?: Pick<Clock, 'elapsed'>;
  /** Longest time for one attempt, ms. */
  readonly timeout?: number;
  readonly attempts?: number;
  readonly backOff?: BackOffRule;
}

const BACK_OFF: BackOffRule = { first: SECOND, longest: 5 * SECOND };

/** Commands of a rule as orders to a traffic computer, and what it says of the strategy as feedback. */
export function trafficComputerOutput(output: StrategyOutput): Output {
  const { id, rule, strategy, computer } = output;
  return {
    id,
    async send(command) {
      // A computer has no order that switches nothing: a test of the way does not go further than here.
      return command.test ? untried(command, output) : ordered(orderOf(command, strategy), output);
    },
    feedback: (take) =>
      computer.watch((report) => {
        if (report.strategy === strategy) {
          const { state, order, at, text } = report;
          take({
            rule,
            state,
            at,
            ...(order === undefined ? {} : { command: order }),
            ...(text === undefined ? {} : { text }),
          });
        }
      }),
    close: () => computer.close(),
  };
}

function orderOf({ id, switchTo, at, reason }: Command, strategy: string): Order {
  return { id, strategy, switchTo, at, reason };
}

async function ordered(order: Order, output: StrategyOutput): Promise<Answer> {
  const { computer, clock = SYSTEM_CLOCK, timeout = 10 * SECOND, attempts = 3, backOff = BACK_OFF } = output;
  const began = clock.elapsed();
  const told = { output: output.id, target: computer.address, bodyHash: bodyHash(JSON.stringify(order)) };
  for (let attempt = 1; ; attempt++) {
    const outcome = await withinTime(computer.order(order), timeout);
    const done = { ...told, attempts: attempt, ms: Math.round(clock.elapsed() - began) };
    if ('receipt' in outcome) {
      const { taken, why } = outcome.receipt;
      return { ok: taken, ...done, ...(why === undefined ? {} : { why }) };
    }
    if (attempt >= attempts) {
      return { ok: false, ...done, why: outcome.why };
    }
    await pause(afterFailure({ failures: attempt - 1 }, 0, Math.random(), 0, backOff).wait);
  }
}

async function withinTime(
  order: Promise<Receipt>,
  timeout: number
): Promise<{ readonly receipt: Receipt } | { readonly why: string }> {
  const limit = new AbortController();
  const late = pause(timeout, { why: 'Der Verkehrsrechner antwortet nicht rechtzeitig.' }, { signal: limit.signal });
  try {
    return await Promise.race([order.then((receipt) => ({ receipt })), late]);
  } catch (error) {
    return { why: asError(error).message };
  } finally {
    limit.abort();
    late.catch(() => undefined);
  }
}

function untried(command: Command, { id, computer }: StrategyOutput): Answer {
  const why = 'Eine Probe: nichts wurde beauftragt.';
  return { ok: true, output: id, target: computer.address, bodyHash: bodyHash(command.id), attempts: 0, ms: 0, why };
}
