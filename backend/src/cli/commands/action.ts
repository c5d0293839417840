import { unparse } from 'papaparse';
import { auditOf } from '../../actions/audit-pages';
import { HubError } from '@smartregion/terms/errors';
import type { AuditEntry } from '../../model/action/audit';
import { relativeInstant } from '../../model/clock/relative-time';
import { iso, parseInstant, type Instant } from '../../model/time';
import { NO_SECRETS, regionFrom, storeOf } from '../surroundings';
import { print } from '../terminal';
import { ask, type QueryOptions } from './query';

/** `hub action list`: the question `actions` as a table. */
export function listRules(options: Pick<QueryOptions, 'db' | 'config'>): Promise<boolean> {
  return ask(JSON.stringify({ type: 'actions' }), { ...options, format: 'table' });
}

export interface SimulateOptions extends QueryOptions {
  readonly from?: string;
  readonly to?: string;
  readonly layout?: string;
  /** `on=60`. */
  readonly with?: readonly string[];
  /** Minutes. */
  readonly delay?: number;
}

/** `hub action simulate`: the question `action-simulation`, of one rule and of the same with other figures. */
export async function simulateRule(rule: string, options: SimulateOptions): Promise<boolean> {
  const { from = 'now-90d', to = 'now', layout, with: changed = [], delay, ...rest } = options;
  const query = { type: 'action-simulation', rules: [rule], ...figures(changed), ...(delay ? { delay } : {}) };
  const layouts = layout === undefined ? ['summary', 'activations'] : [layout];
  const queries = layouts.map((one) => ({ refId: one, ...query, layout: one }));
  return ask(JSON.stringify({ from, to, queries }), rest);
}

/** @throws HubError `query` where one is no `name=number` */
function figures(changed: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    changed.map((text) => {
      const [, name, value] = /^(\w+)=(-?\d+(?:[.,]\d+)?)$/.exec(text) ?? [];
      if (name === undefined || value === undefined) {
        throw new HubError(
          'query',
          { de: `„${text}“ ist keine Zahl einer Regel.`, en: `"${text}" is no figure of a rule.` },
          { de: 'Schreiben Sie z. B. --with on=60 minOn=30.', en: 'Write e.g. --with on=60 minOn=30.' }
        );
      }
      return [name, Number(value.replace(',', '.'))];
    })
  );
}

export interface AuditOptions {
  readonly db?: string;
  readonly config?: string;
  readonly from?: string;
  readonly to?: string;
  readonly format?: 'json' | 'csv';
}

/** `hub action export`: JSON lines, or a table with a row for each entry. */
export async function exportAudit({ format = 'json', ...options }: AuditOptions): Promise<boolean> {
  let isFirst = true;
  for await (const entry of entriesOf(options)) {
    await print(
      format === 'json' ? `${JSON.stringify(entry)}\n` : unparse([rowOf(entry)], { header: isFirst }) + '\r\n'
    );
    isFirst = false;
  }
  return true;
}

function rowOf({ reason, inputs, thresholds, command, answer, feedback, ...entry }: AuditEntry) {
  const last = inputs.at(-1);
  return {
    number: entry.number,
    at: iso(entry.at),
    ...{ kind: entry.kind, rule: entry.rule, version: entry.version, mode: entry.mode, from: entry.from, to: entry.to },
    ...{ by: entry.by, reason: reason.de, value: last?.value, unit: last?.unit, age_s: last && last.age / 1000 },
    ...{ station: last?.station, feed: last?.feed, quality: last?.quality, issued: last?.issued && iso(last.issued) },
    ...{ on: thresholds?.on.beyond, off: thresholds?.off.beyond, inputs: JSON.stringify(inputs) },
    ...{ command: command?.id, target: answer?.target, body_hash: answer?.bodyHash, status: answer?.status },
    ...{ answer: answer && (answer.ok ? 'ok' : answer.why), attempts: answer?.attempts, ms: answer?.ms },
    ...{ feedback: feedback?.state, hub: entry.hub, before: entry.before, hash: entry.hash },
  };
}

async function* entriesOf({ db, config, from, to }: AuditOptions): AsyncGenerator<AuditEntry> {
  const store = await storeOf(regionFrom(config, NO_SECRETS), db, true);
  try {
    const now = Date.now();
    const range = {
      start: from === undefined ? 0 : instant(from, now, 'start'),
      end: instant(to ?? 'now', now, 'end') + 1,
    };
    yield* auditOf(store, range);
  } finally {
    await store.close();
  }
}

function instant(text: string, now: Instant, edge: 'start' | 'end'): Instant {
  const found = relativeInstant(text, now, edge) ?? parseInstant(text);
  if (found === undefined) {
    throw new HubError(
      'query',
      { de: `„${text}“ ist kein Zeitpunkt.`, en: `"${text}" is no moment.` },
      { de: 'Schreiben Sie 2026-11-01T00:00Z oder now-30d.', en: 'Write 2026-11-01T00:00Z or now-30d.' }
    );
  }
  return found;
}
