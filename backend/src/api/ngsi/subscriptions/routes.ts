import express, { Router, type Request, type RequestHandler } from 'express';
import type { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import { checkContext, contextOfLink } from '../context/contexts';
import { NgsiFailure } from '../failure';
import { pageOf, parametersOf } from '../http';
import { checked } from './checked';
import { deliveriesJson, subscriptionJson } from './json';
import { SubscriptionBody, SubscriptionPatch } from './subscription';
import type { Access } from '../../access';
import type { Instant } from '../../../model/time';
import type { SubscriptionDesk } from './desk';

export interface SubscriptionRouteParts {
  readonly access: Access;
  readonly desk: SubscriptionDesk;
  now(): Instant;
}

const TYPES = ['application/json', 'application/ld+json'];
const PATH = '/v1/subscriptions';

/** Subscriptions (ETSI GS CIM 009, 5.8); each wants the token of the hub, also to be read. */
export function subscriptionRoutes({ access, desk, now }: SubscriptionRouteParts): Router {
  const router = Router();
  const body = express.json({ limit: '64kb', type: TYPES });
  router.use(PATH, onlyWithToken(access));
  router.get(PATH, (request, response) => {
    const parameters = parametersOf(request, ['limit', 'offset', 'count', 'options']);
    const { limit, offset } = pageOf(parameters);
    const all = desk.list();
    response.set('NGSILD-Results-Count', String(all.length));
    response.json(all.slice(offset, offset + limit).map((one) => subscriptionJson(one, now())));
  });
  router.post(PATH, body, async (request, response) => {
    const made = await desk.create(read(SubscriptionBody, request));
    response
      .status(201)
      .location(`/ngsi-ld${PATH}/${encodeURIComponent(made.id)}`)
      .end();
  });
  router.get(`${PATH}/:id`, (request, response) => {
    response.json(subscriptionJson(desk.get(idIn(request)), now()));
  });
  router.get(`${PATH}/:id/deliveries`, (request, response) => {
    response.json(deliveriesJson(desk.get(idIn(request))));
  });
  router.patch(`${PATH}/:id`, body, async (request, response) => {
    const id = idIn(request);
    desk.get(id);
    await desk.change(id, read(SubscriptionPatch, request));
    response.status(204).end();
  });
  router.delete(`${PATH}/:id`, async (request, response) => {
    await desk.remove(idIn(request));
    response.status(204).end();
  });
  return router;
}

const idIn = ({ params }: Request): string => String(params['id']);

/** Who may have the hub send something is who may see all of it. */
function onlyWithToken(access: Access): RequestHandler {
  return (request, _response, next) => {
    if (access.of(request).sees !== 'all') {
      throw new HubError(
        'unauthorized',
        'Subscriptions are for those who show the token of the hub.',
        'Send server.token of the configuration as "Authorization: Bearer …"; without one there are no subscriptions.'
      );
    }
    next();
  };
}

/** @throws HubError `query`, NgsiFailure */
function read<T>(schema: z.ZodType<T>, request: Request): T {
  if (!request.is(TYPES)) {
    throw new NgsiFailure('UnsupportedMediaType', 'A subscription comes as JSON.', `Send ${TYPES.join(' or ')}.`);
  }
  const context = contextOfLink(request.get('link')) ?? Object(request.body as unknown)['@context'];
  if (context !== undefined) {
    checkContext(context);
  }
  return checked(schema, request.body);
}
