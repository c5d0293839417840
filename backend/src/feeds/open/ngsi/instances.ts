import { saidByHub } from './from-hub';

/** What holds of an attribute that has several instances: those, or why nobody can tell. */
export type Instances = readonly unknown[] | { readonly several: readonly string[] };

/**
 * The instances of an attribute: one, or a list of the values it had (`observedAt`), or of what several sources say
 * (`datasetId`). Of sources the one that is wanted holds, else the one without a name.
 * @param datasets ids of sources, the most wanted first
 */
export function instancesOf(raw: unknown, datasets: readonly string[]): Instances {
  const list = Array.isArray(raw) && raw.every(isObject) ? raw : [raw];
  const instances = list.flatMap(timedValues);
  const named = (id: string | undefined) => instances.filter((one) => datasetOf(one) === id);
  const ids = [...new Set(instances.map(datasetOf))];
  const chosen = [...datasets, undefined].find((id) => ids.includes(id)) ?? (ids.length === 1 ? ids[0] : undefined);
  const found = named(chosen);
  return found.length > 0 ? withKin(found, instances) : { several: ids.map(String) };
}

/** A hub has the series of one source (ten minutes and hours of rain) beside each other: those are no rivals. */
function withKin(found: readonly unknown[], instances: readonly unknown[]): readonly unknown[] {
  const { feed } = saidByHub(found[0]);
  return feed === undefined ? found : instances.filter((one) => found.includes(one) || saidByHub(one).feed === feed);
}

function isObject(raw: unknown): raw is object {
  return raw !== null && typeof raw === 'object' && !Array.isArray(raw);
}

function datasetOf(raw: unknown): string | undefined {
  return isObject(raw) && 'datasetId' in raw ? String(raw.datasetId) : undefined;
}

/** `{ values: [[34.2, "2026-03-02T07:00:00Z"], …] }`: the simplified form of a temporal representation. */
function timedValues(raw: unknown): unknown[] {
  const { values, ...rest } = Object(raw) as { readonly values?: unknown };
  return isObject(raw) && Array.isArray(values)
    ? values.map((pair: unknown) => {
        const [value, observedAt] = Array.isArray(pair) ? (pair as readonly unknown[]) : [pair];
        return { ...rest, value, observedAt };
      })
    : [raw];
}
