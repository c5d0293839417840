import { Gauge, type Registry } from 'prom-client';

type Labels<Name extends string> = Readonly<Record<Name, string>>;

/** A figure for each combination of labels, as it is now. */
export function tell<Name extends string>(
  registry: Registry,
  name: string,
  help: string,
  labelNames: readonly Name[],
  figures: Iterable<readonly [labels: Labels<Name>, value: number]>
): void {
  const gauge = new Gauge({ name, help, labelNames: [...labelNames], registers: [registry] });
  for (const [labels, value] of figures) {
    gauge.set(labels, value);
  }
}
