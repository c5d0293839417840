/**
 * `npm run figures -- [topic…]`: the domain's arithmetic beside figures from elsewhere (the law, providers, openair, a
 * second computation), with how far they may be apart. Reads ../shared; a figure that does not hold ends with code 1.
 */
import { holds, type Comparison } from './comparison';
import { FIGURES } from './all-figures';
import { isSharedThere } from './shared';

const print = (line: string) => process.stdout.write(`${line}\n`);
const short = (value: number) => (Number.isNaN(value) ? 'none' : String(Number(value.toPrecision(7))));

function row(comparison: Comparison): string {
  const { what, ours, reference, tolerance, source } = comparison;
  const apart = tolerance < 1e-6 ? 'exact' : `± ${short(tolerance)}`;
  return `${holds(comparison) ? '  ' : '✗ '}${what.padEnd(64)} ${short(ours).padStart(11)} ${short(reference).padStart(11)} ${apart.padStart(9)}  ${source}`;
}

async function main(): Promise<void> {
  if (!isSharedThere()) {
    print('The references are not at ../shared: nothing to compare with.');
    return;
  }
  const asked = process.argv.slice(2);
  const topics = Object.entries(FIGURES).filter(([topic]) => asked.length === 0 || asked.includes(topic));
  let [all, missed] = [0, 0];
  for (const [topic, figures] of topics) {
    const started = performance.now();
    const found = await figures();
    print(
      `\n${topic} (${Math.round(performance.now() - started)} ms)${' '.repeat(52)}ours   reference   allowed  source`
    );
    found.forEach((comparison) => print(row(comparison)));
    all += found.length;
    missed += found.filter((comparison) => !holds(comparison)).length;
  }
  print(`\n${all - missed} of ${all} figures hold.`);
  process.exitCode = missed > 0 || all === 0 ? 1 : 0;
}

void main();
