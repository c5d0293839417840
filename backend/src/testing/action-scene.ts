import type { AuditRecord } from '../model/action/audit';
import type { Rule } from '../model/action/rule';
import type { Standing } from '../model/action/standing';
import { MINUTE, type Instant } from '../model/time';
import type { Decision } from '../store/action-store';
import { testRule } from './action-rule';
import { REGION } from './region';
import { scene, type Scene } from './scene';

/** A hub with these rules. */
export function actionScene(now: string, rules: readonly Rule[] = [testRule()]): Scene {
  return scene(now, undefined, { ...REGION, actions: rules });
}

/** Keeps what a hub would have decided then. */
export async function decided(
  { store }: Pick<Scene, 'store'>,
  at: Instant,
  { standings = [], records = [] }: Partial<Pick<Decision, 'standings' | 'records'>>
): Promise<void> {
  await store.holdLease('hub-1', at, at + MINUTE);
  await store.decide({ hub: 'hub-1', at, standings, records, commands: [], answers: [] });
}

export function testStanding(given: Partial<Standing> = {}): Standing {
  return {
    ...{ rule: 'no2-schwerte', version: 'v1', state: 'off', since: 0, reason: { de: 'x', en: 'x' }, activations: [] },
    ...given,
  };
}

export function testRecord(given: Partial<AuditRecord>): AuditRecord {
  const { on, off, id, version, mode } = testRule();
  return {
    ...{ at: 0, kind: 'state', rule: id, version, mode, from: 'off', to: 'off', inputs: [], thresholds: { on, off } },
    ...{ by: 'hub', reason: { de: 'Weil.', en: 'Because.' }, hub: 'hub-1' },
    ...given,
  };
}
