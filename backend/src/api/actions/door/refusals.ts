import { HubError } from '@smartregion/terms/errors';
import { SECOND } from '../../../model/time';

/** @param wait ms */
export function tooOften(wait: number): HubError {
  const retryAfter = Math.ceil(wait / SECOND);
  return new HubError(
    'too-many',
    {
      de: 'Von dieser Adresse kamen zu viele falsche Kennwörter.',
      en: 'Too many wrong tokens came from this address.',
    },
    { de: `Versuchen Sie es in ${retryAfter} Sekunden wieder.`, en: `Try again in ${retryAfter} seconds.` },
    { retryAfter }
  );
}

export const noEntry = () =>
  new HubError(
    'unauthorized',
    {
      de: 'Maßnahmen zeigt der Hub nur denen, die ein Kennwort vorzeigen.',
      en: 'The hub shows measures only to those who show a token.',
    },
    {
      de: 'Senden Sie Ihr Kennwort (actionDesk.people) oder das des Hubs (server.token) als „Authorization: Bearer …“.',
      en: 'Send your token (actionDesk.people) or that of the hub (server.token) as "Authorization: Bearer …".',
    }
  );

export const notTheirs = () =>
  new HubError(
    'forbidden',
    {
      de: 'Über diese Maßnahme entscheiden Sie nicht.',
      en: 'This measure is not yours to decide about.',
    },
    {
      de: 'Entscheiden kann, wer unter actionDesk.people mit dieser Kommune steht; das Kennwort des Hubs zeigt nur.',
      en: 'Who stands under actionDesk.people with this Kommune can decide; the token of the hub only shows.',
    }
  );
