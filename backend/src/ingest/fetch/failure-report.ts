import type { FeedRequest } from '../../feeds/feed';
import { asError, HubError } from '@smartregion/terms/errors';
import { HOUR, type Instant } from '../../model/time';
import type { ObservationStore } from '../../store/observation-store';
import { failureOf } from '../../model/outcome/failure';
import { withoutSecrets } from './shown-address';
import { SourceFailure } from './source-failure';

export interface ReportPorts {
  readonly store: Pick<ObservationStore, 'countFeed'>;
  readonly log: { warn(details: object, message: string): void; error(details: object, message: string): void };
  readonly now: () => Instant;
}

/**
 * Says and counts that a request brought nothing.
 * @param kommunen whom it would have served
 * @returns what to show for it; a bug of the hub is said to be one
 */
export async function reportFailure(
  thrown: unknown,
  {
    feed,
    request,
    kommunen,
  }: { readonly feed: string; readonly request: FeedRequest; readonly kommunen: readonly string[] },
  { store, log, now }: ReportPorts
): Promise<HubError> {
  const error = thrown instanceof HubError ? thrown : defect(thrown, feed);
  const { cause, host } = failureOf(error);
  const details = { feed, cause, host, url: withoutSecrets(request.url), remedy: error.remedy };
  if (thrown === error) {
    log.warn(details, error.message);
  } else {
    log.error({ ...details, stack: asError(thrown).stack }, error.message);
  }
  const hour = Math.floor(now() / HOUR) * HOUR;
  const nothing = { readings: 0, missing: 0, rejected: 0, flagged: 0 };
  for (const kommune of kommunen) {
    await store.countFeed({ kommune, feed, hour, failures: 1, ...nothing });
  }
  return error;
}

function defect(thrown: unknown, feed: string): HubError {
  return new SourceFailure(
    `Reading ${feed} failed inside the hub: ${asError(thrown).message}.`,
    'This is a defect of the hub; report it with the log. The document is read again with the next poll.',
    { cause: 'hub' },
    {},
    { cause: thrown }
  );
}

/** Nothing is wrong: the hub just does not go on. */
export function stopped(): HubError {
  const remedy = 'Nothing to do: it goes on where it stopped.';
  return new SourceFailure('The hub is stopping.', remedy, { cause: 'hub' });
}
