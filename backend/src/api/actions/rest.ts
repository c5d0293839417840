import { json, Router } from 'express';
import { HubError } from '@smartregion/terms/errors';
import { z } from 'zod';
import { instantSchema, parseQuery } from '../../analysis/asking/request';
import type { Desk, RuleView } from '../../actions/model/desk';
import type { Rule } from '../../model/action/rule';
import type { Instant } from '../../model/time';
import { deciderOf, type Door } from './door/door';
import { say, WORDS } from './word';

export const sayingSchema = z.strictObject({
  proposal: instantSchema
    .optional()
    .describe('`since` of the standing that was seen: an old word releases nothing new.'),
});

export interface RestParts {
  readonly desk: Desk;
  readonly door: Door;
  readonly now: () => Instant;
}

/**
 * GET /api/v1/actions: how all measures stand; POST /api/v1/actions/{rule}/{release|refuse|off}: a person's word. By token
 * alone, never by cookie: no page of others can speak for whoever has this one open.
 */
export function restRoutes({ desk, door, now }: RestParts): Router {
  const router = Router();
  router.get('/api/v1/actions', async (request, response) => {
    door.askerOf(request);
    response.set('cache-control', 'no-store').json((await desk.states()).map(shown));
  });
  router.post(
    '/api/v1/actions/:rule/:word',
    json({ type: () => true, limit: '10kb' }),
    async (request, response, next) => {
      const word = WORDS.find((one) => one === request.params['word']);
      if (!word) {
        return next();
      }
      const asker = door.askerOf(request);
      const { proposal } = parseQuery(sayingSchema, request.body ?? {});
      const rule = await ruleNamed(desk, String(request.params['rule']));
      const by = deciderOf(asker, rule).name;
      const verdict = await say(
        desk,
        { word, rule: rule.id, by, ...(proposal === undefined ? {} : { proposal }) },
        now()
      );
      response
        .status(verdict.done ? 200 : 409)
        .set('cache-control', 'no-store')
        .json(verdict);
    }
  );
  return router;
}

/** @throws HubError `not-found` */
export async function ruleNamed(desk: Pick<Desk, 'states'>, id: string): Promise<Rule> {
  const view = (await desk.states()).find(({ rule }) => rule.id === id);
  if (!view) {
    throw new HubError(
      'not-found',
      { de: 'Diese Maßnahme gibt es nicht.', en: 'There is no such measure.' },
      { de: 'Unter /massnahmen stehen alle.', en: 'All stand at /massnahmen.' }
    );
  }
  return view.rule;
}

/** Where commands go, and with which keys, nobody needs to know who looks. */
function shown({ rule, ...view }: RuleView): object {
  const { outputs, ...known } = rule;
  return { ...view, rule: { ...known, outputs: outputs.map(({ kind, id }) => ({ kind, id })) } };
}
