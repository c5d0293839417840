import { raw, Router } from 'express';
import { HubError } from '@smartregion/terms/errors';
import type { GrafanaConfig } from '../../../config/action-desk/action-desk';
import { bodyOf } from '../../push-request';
import { messageIn } from './message';
import { SignatureCheck } from './signature';
import { AlertTaker, type AlertPorts } from './take-alerts';

/** A thousand alerts with all their labels. */
const BODY_LIMIT = '1mb';

export interface GrafanaParts extends AlertPorts {
  /** Undefined: no Grafana may say anything. */
  readonly grafana: GrafanaConfig | undefined;
}

/** POST /api/v1/actions/triggers/grafana: alerts of a contact point of the kind "webhook", signed. */
export function grafanaRoutes({ grafana, ...ports }: GrafanaParts): Router {
  const router = Router();
  const check = grafana && new SignatureCheck(grafana, ports.now);
  const taker = new AlertTaker(ports);
  // The signature is over the bytes as they came: nothing unpacks them or reads them before.
  const asTheyCame = raw({ type: () => true, limit: BODY_LIMIT, inflate: false });
  router.post('/api/v1/actions/triggers/grafana', asTheyCame, async (request, response) => {
    if (!check) {
      throw noGrafana();
    }
    const body = bodyOf(request);
    try {
      check.check(body, (name) => request.get(name));
    } catch (error) {
      // Not into the book of measures: anybody could fill it.
      const { message, remedy } = error as HubError;
      ports.log.warn({ remedy }, `An alert was not taken: ${message}`);
      throw error;
    }
    response.set('cache-control', 'no-store').json(await taker.take(messageIn(body)));
  });
  return router;
}

const noGrafana = () =>
  new HubError(
    'not-found',
    { de: 'Dieser Hub hört auf keine Alarme.', en: 'This hub listens to no alerts.' },
    {
      de: 'Ergänzen Sie in der Konfiguration actionDesk: { grafana: { secret: { env: NAME } } }.',
      en: 'Add actionDesk: { grafana: { secret: { env: NAME } } } to the configuration.',
    }
  );
