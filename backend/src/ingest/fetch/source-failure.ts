import type { Sentence } from '@smartregion/terms/sentence';
import { HubError } from '@smartregion/terms/errors';
import type { Failure } from '../../model/outcome/failure';

/** Nothing came from a source (a provider, a broker), and it is known why. */
export class SourceFailure extends HubError {
  constructor(
    message: string | Sentence,
    remedy: string | Sentence,
    readonly failure: Failure,
    details: HubError['details'] = {},
    options?: ErrorOptions
  ) {
    super('unavailable', message, remedy, details, options);
  }
}
