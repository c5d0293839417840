import { Router, type Request, type RequestHandler } from 'express';
import type { PushIntake } from '../ingest/push/push-intake';
import { bodyOf, textOf, whatever } from './push-request';

/**
 * Addresses for weather consoles, which cannot set headers and hardly an address:
 *
 * - `/weatherstation/updateweatherstation.php`, as at Weather Underground: PASSWORD is the push token of the Kommune,
 *   ID the station. Whoever set the console up can enter nothing but these two and the name of the server.
 * - `/data/report/{token}/{station}`, short enough for the field "path" of Ecowitt consoles; without a station the
 *   PASSKEY names it.
 *
 * The token says whose console it is.
 */
export function consoleRoutes(intake: Pick<PushIntake, 'accept'>): Router {
  const router = Router();
  const wunderground = '/weatherstation/updateweatherstation.php';
  const takeWunderground: RequestHandler = async (request, response) => {
    const report = new URLSearchParams(queryOf(request) || bodyOf(request).toString());
    const [token, station] = [report.get('PASSWORD'), report.get('ID')].map(textOf);
    // A secret goes no further than it must.
    report.delete('PASSWORD');
    await intake.accept({ feed: 'wunderground', token, station, body: Buffer.from(report.toString()) });
    // The console waits for this word.
    response.set('cache-control', 'no-store').type('text/plain').send('success');
  };
  router.get(wunderground, takeWunderground);
  router.post(wunderground, whatever, takeWunderground);
  router.post('/data/report/:token{/:station}', whatever, async (request, response) => {
    const { token, station } = request.params;
    await intake.accept({ feed: 'ecowitt', token: textOf(token), station: textOf(station), body: bodyOf(request) });
    response.type('text/plain').send('success');
  });
  return router;
}

/** As it came: the values are the parser's business. */
function queryOf({ originalUrl }: Request): string {
  return originalUrl.split('?').slice(1).join('?');
}
