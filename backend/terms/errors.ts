import { both, type Language, type Sentence } from './sentence';

/**
 * Every failure that a person can do something about. One class, mapped once at each edge (HTTP, command line,
 * worker); whatever is not a HubError is a bug and is reported as such.
 */
export type ErrorKind =
  | 'config' // the YAML of the region is wrong
  | 'payload' // a provider or a file sent something that is not what it should be
  | 'query' // the question cannot be answered as it stands
  | 'not-found' // a Kommune, station, property or feed that this hub does not have
  | 'unauthorized' // a token is missing or wrong
  | 'forbidden' // licence or policy does not allow it
  | 'too-large' // more than the hub takes in one go
  | 'too-many' // more requests than the hub takes in this time
  | 'unavailable'; // the store or a provider does not answer now

export class HubError extends Error {
  readonly remedy: string;
  readonly #german: { readonly message: string; readonly remedy: string };

  /**
   * @param kind what sort of failure, decides the HTTP status and the exit code
   * @param message one plain sentence: what failed and why; English alone where nobody translated it
   * @param remedy one plain sentence: what to do about it
   * @param details where it is (file, line, key, row …), for machines and logs
   */
  constructor(
    readonly kind: ErrorKind,
    message: string | Sentence,
    remedy: string | Sentence,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions
  ) {
    const said = inBoth(message);
    const help = inBoth(remedy);
    const told = (text: string) => (kind === 'payload' ? clipped(text) : text);
    super(told(said.en), options);
    this.name = 'HubError';
    this.remedy = help.en;
    this.#german = { message: told(said.de), remedy: help.de };
  }

  /** What failed and what to do, for a person. */
  in(language: Language): { readonly message: string; readonly remedy: string } {
    return language === 'de' ? this.#german : { message: this.message, remedy: this.remedy };
  }
}

function inBoth(words: string | Sentence): Sentence {
  return typeof words === 'string' ? both(words) : words;
}

/** A broken document may quote itself at any length; people, logs and the status page get a sentence. */
const LONGEST_SENTENCE = 500;

function clipped(message: string): string {
  return message.length > LONGEST_SENTENCE ? `${message.slice(0, LONGEST_SENTENCE)} …` : message;
}

/** The HTTP status that stands for each kind. */
export const HTTP_STATUS: Readonly<Record<ErrorKind, number>> = {
  config: 500,
  payload: 422,
  query: 400,
  'not-found': 404,
  unauthorized: 401,
  forbidden: 403,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** Anything thrown, as an Error. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
