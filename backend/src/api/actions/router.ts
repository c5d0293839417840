import { Router } from 'express';
import type { Desk } from '../../actions/model/desk';
import type { RegionConfig } from '../../config/region';
import type { Instant } from '../../model/time';
import { auditRoutes } from './audit/router';
import { Door } from './door/door';
import { Seal } from './door/seal';
import { Tickets } from './door/tickets';
import { feedbackRoutes } from './feedback';
import { grafanaRoutes } from './grafana/router';
import { DEMO_DESK } from './page/demo-desk';
import { pageRoutes } from './page/router';
import { restRoutes } from './rest';

export interface ActionsParts {
  readonly desk: Desk;
  readonly log: { warn(details: object, message: string): void };
  readonly now: () => Instant;
}

/** How people and other programs see measures and speak to them: pages, addresses for programs and places, alerts, the book. */
export function actionsRoutes(
  {
    server,
    kommunen,
    timeZone: zone,
    actionDesk,
  }: Pick<RegionConfig, 'server' | 'kommunen' | 'timeZone' | 'actionDesk'>,
  { desk, log, now }: ActionsParts
): Router {
  const { people = [], grafana } = actionDesk ?? {};
  const { token, publicUrl } = server;
  const seal = new Seal(now);
  const door = new Door({ people, token, seal, now });
  const tickets = new Tickets(seal, now);
  const entry = actionDesk === DEMO_DESK ? 'demo' : people.length > 0 || token !== undefined ? 'open' : 'closed';
  const router = Router();
  router.use(grafanaRoutes({ grafana, desk, now, log }));
  router.use(auditRoutes({ desk, door, zone, now }));
  router.use(feedbackRoutes({ desk, now }));
  router.use(restRoutes({ desk, door, now }));
  router.use(pageRoutes({ desk, door, tickets, entry, kommunen, zone, publicUrl, now }));
  return router;
}
