import type { HubError } from '@smartregion/terms/errors';
import { readRegion } from '../config/load';
import { lineOf, type Problem } from '../config/problems/problem';

export interface Told {
  readonly errors: readonly string[];
  readonly hints: readonly string[];
}

/** What an admin is told of a configuration, a line each: `12 kommunen[0].ags: what is wrong. What to do.` */
export function toldOf(text: string, env: Readonly<Record<string, string>> = {}, language: 'de' | 'en' = 'de'): Told {
  const said = (problems: readonly Problem[]) => problems.map((problem) => lineOf('', problem, language).slice(1));
  try {
    return { errors: [], hints: said(readRegion(text, 'r.yaml', { env }).hints) };
  } catch (error) {
    const { problems, hints = [] } = (error as HubError).details as {
      readonly problems: readonly Problem[];
      readonly hints?: readonly Problem[];
    };
    return { errors: said(problems), hints: said(hints) };
  }
}
