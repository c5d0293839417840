import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** More rounds than rules build upon each other. */
const ROUNDS = 4;

/**
 * All that is wrong with a value. Rules about several keys are not looked at as long as one of these is wrong by
 * itself, so the wrong ones are taken out and the rest is looked at again.
 * @param first the issues of the value as it is
 */
export function allIssues(schema: z.ZodType, value: unknown, first: readonly Issue[]): Issue[] {
  const found = [...first];
  let rest = value;
  let issues = first;
  for (let round = 0; round < ROUNDS && issues.length > 0; round++) {
    rest = issues.flatMap(pathsOf).reduce(without, rest);
    const known = new Set(found.flatMap(pathsOf).map(String));
    issues = (schema.safeParse(rest).error?.issues ?? []).filter((issue) =>
      pathsOf(issue).every((path) => !known.has(String(path)))
    );
    found.push(...issues);
  }
  return found;
}

/** Where it is; of unknown keys, where each of them is. */
function pathsOf(issue: Issue): PropertyKey[][] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

/** The value without what stands at the path; in a list the others keep their places. */
function without(value: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (key === undefined || value === null || typeof value !== 'object') {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((entry: unknown, i) => (i === key ? without(entry, rest) : entry));
  }
  const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] =>
    name !== String(key) ? [[name, inner]] : rest.length > 0 ? [[name, without(inner, rest)]] : []
  );
  return Object.fromEntries(entries);
}
