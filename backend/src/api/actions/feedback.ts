import { json, Router, type Request } from 'express';
import { HubError } from '@smartregion/terms/errors';
import { dataOf, feedbackOf, feedbackSchema } from '../../actions/outputs/feedback';
import type { Desk } from '../../actions/model/desk';
import { parseQuery } from '../../analysis/asking/request';
import type { Rule } from '../../model/action/rule';
import type { Instant } from '../../model/time';
import { bearerOf, sameSecret } from '../auth';

export interface FeedbackParts {
  readonly desk: Pick<Desk, 'states' | 'feedback'>;
  readonly now: () => Instant;
}

/**
 * POST /api/v1/actions/{rule}/feedback: a place that gets its commands by webhook says how it is, as others do over MQTT.
 * What it may say it with is the token of that webhook, and what it learns is how its own measure stands.
 */
export function feedbackRoutes({ desk, now }: FeedbackParts): Router {
  const router = Router();
  router.post(
    '/api/v1/actions/:rule/feedback',
    json({ type: () => true, limit: '64kb' }),
    async (request, response) => {
      const rules = (await desk.states()).map(({ rule }) => rule);
      const rule = ruleFor(request, rules);
      const said = feedbackOf(parseQuery(feedbackSchema, dataOf(request.body)), rule.id, now());
      if (!said) {
        throw ofAnother(rule.id);
      }
      const { done, standing, why } = await desk.feedback(said, now());
      response.set('cache-control', 'no-store').json({ done, state: standing.state, why });
    }
  );
  return router;
}

/** @throws HubError `unauthorized`, `not-found`, `forbidden`: whose token it is not learns nothing of which rules there are */
function ruleFor(request: Request, rules: readonly Rule[]): Rule {
  const token = bearerOf(request.get('authorization'));
  const theirs = rules.filter((rule) => isOf(rule, token));
  const [id, ids] = [String(request.params['rule']), rules.map((rule) => rule.id)];
  const meant = theirs.find((rule) => rule.id === id);
  if (meant) {
    return meant;
  }
  throw theirs.length === 0 ? noEntry() : ids.includes(id) ? notTheirs(theirs) : noMeasure(theirs);
}

const isOf = ({ outputs }: Rule, token: string): boolean =>
  outputs.some(
    (output) =>
      output.kind === 'webhook' && output.feedbackToken !== undefined && sameSecret(token, output.feedbackToken)
  );

const noEntry = () =>
  new HubError(
    'unauthorized',
    {
      de: 'Diese Rückmeldung zeigt kein Kennwort eines Ausgangs.',
      en: 'This feedback shows no token of an output.',
    },
    {
      de: 'Senden Sie, was feedbackToken des Webhooks nennt, als „Authorization: Bearer …“.',
      en: 'Send what feedbackToken of the webhook names as "Authorization: Bearer …".',
    }
  );

const own = (rules: readonly Rule[]) => {
  const list = rules.map(({ id }) => id).join(', ');
  return { de: `Dieses Kennwort gehört zu: ${list}.`, en: `This token belongs to: ${list}.` };
};

const notTheirs = (theirs: readonly Rule[]) =>
  new HubError(
    'forbidden',
    { de: 'Für diese Maßnahme gilt das Kennwort nicht.', en: 'The token does not hold for this measure.' },
    own(theirs)
  );

const noMeasure = (theirs: readonly Rule[]) =>
  new HubError('not-found', { de: 'Diese Maßnahme gibt es nicht.', en: 'There is no such measure.' }, own(theirs));

const ofAnother = (rule: string) =>
  new HubError(
    'query',
    {
      de: 'Die Rückmeldung nennt eine andere Regel als die Adresse.',
      en: 'The feedback names another rule than the address.',
    },
    { de: `Nennen Sie „${rule}“, oder lassen Sie rule weg.`, en: `Name "${rule}", or leave rule out.` }
  );
