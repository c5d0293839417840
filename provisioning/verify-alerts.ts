import { backfilled, startDemoHub } from '../.config/hub.mjs';
import { requestsOf } from './src/alerts/asking';
import { evaluate, type AnsweredFrame, type Instance } from './src/alerts/evaluate';
import { RULES } from './src/alerts/rules';
import type { AlertRule } from './src/alerts/rule';

/**
 * `npm run test:alerts`: asks a hub with the demo's storm and heat what every alert rule asks, works out what becomes of it,
 * and demands that no question fails and that those rules fire that should.
 */

/** With `DEMO_WEATHER=extreme` the demo has storm, heat and a counter that has fallen silent. */
const SHOULD_FIRE = ['storm', 'heat', 'silent-sensor'];

/** The hub blames nobody before it has itself waited for three readings: the counter has one every five minutes. */
const PATIENCE = 25 * 60_000;

async function main(): Promise<void> {
  const hub = await startDemoHub({ weather: 'extreme', days: 3 });
  try {
    await backfilled(hub.url);
    const told = await expectedOrLate(hub.url);
    for (const [slug, instances] of told) {
      console.log(
        `${slug}: ${instances.length} instances, ${firing(instances).slice(0, 3).join(', ') || 'none fires'}`
      );
    }
    const quiet = SHOULD_FIRE.filter((slug) => firing(told.get(slug)!).length === 0);
    if (quiet.length > 0) {
      throw new Error(`should fire, and does not: ${quiet.join(', ')}`);
    }
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  } finally {
    await hub.stop();
  }
}

/** As soon as all fire that should, or when it has taken too long. */
async function expectedOrLate(url: string): Promise<Map<string, Instance[]>> {
  for (const end = Date.now() + PATIENCE; ; await new Promise((done) => setTimeout(done, 20_000))) {
    const told = new Map<string, Instance[]>();
    for (const rule of RULES) {
      told.set(rule.slug, await instancesOf(rule, url));
    }
    if (Date.now() > end || SHOULD_FIRE.every((slug) => firing(told.get(slug)!).length > 0)) {
      return told;
    }
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
