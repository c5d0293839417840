import { backfilled, startDemoHub } from '../.config/hub.mjs';
import { requestsOf } from './src/alerts/asking';
import { evaluate, type AnsweredFrame, type Instance } from './src/alerts/evaluate';
import { RULES } from './src/alerts/rules';
import type { AlertRule } from './src/alerts/rule';

/**
 * `npm run test:alerts`: asks a hub with the demo's storm and heat what every alert rule asks, works out what becomes of it,
 * and demands that no question fails and that those rules fire that should.
 */

/** The demo has a sensor that is silent for some days; with `DEMO_WEATHER=extreme` it has storm and heat. */
const SHOULD_FIRE = ['storm', 'heat', 'silent-sensor'];

async function main(): Promise<void> {
  const hub = await startDemoHub({ weather: 'extreme', days: 14 });
  try {
    await backfilled(hub.url);
    const told = await Promise.all(RULES.map(async (rule) => [rule, await instancesOf(rule, hub.url)] as const));
    for (const [{ slug }, instances] of told) {
      console.log(
        `${slug}: ${instances.length} instances, ${firing(instances).slice(0, 3).join(', ') || 'none fires'}`
      );
    }
    const quiet = told.filter(([{ slug }, all]) => SHOULD_FIRE.includes(slug) && firing(all).length === 0);
    if (quiet.length > 0) {
      throw new Error(`should fire, and does not: ${quiet.map(([{ slug }]) => slug).join(', ')}`);
    }
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  } finally {
    await hub.stop();
  }
}

const firing = (instances: readonly Instance[]): string[] =>
  instances
    .filter(({ fires }) => fires)
    .map(({ labels, values }) => `${labels['station_name'] ?? labels['feed']} ${JSON.stringify(values)}`);

async function instancesOf(rule: AlertRule, url: string): Promise<Instance[]> {
  const answers: Record<string, readonly AnsweredFrame[]> = {};
  for (const { letter, body } of requestsOf(rule, '*', Date.now())) {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/v1/query`, { method: 'POST', headers, body: JSON.stringify(body) });
    const { results } = (await answer.json()) as {
      results: Record<string, { error?: string; frames: readonly AnsweredFrame[] }>;
    };
    const { error, frames } = results[letter]!;
    if (error) {
      throw new Error(`${rule.slug}: ${error}`);
    }
    answers[letter] = frames;
  }
  return evaluate(rule, answers);
}

void main();
