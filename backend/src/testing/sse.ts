/** Server-sent events as a client gets them. */
export interface SseMessage {
  readonly event: string;
  /** Last id so far: what a client comes back with. */
  readonly id: string;
  readonly data: unknown;
}

/** Many clients of one process get the same text: to parse it for each would take the time that the hub is measured by. */
const KNOWN = new Map<string, unknown>();
const KEPT = 500;

function parsed(text: string): unknown {
  const known: unknown = KNOWN.get(text) ?? JSON.parse(text);
  if (!KNOWN.has(text)) {
    KNOWN.set(text, known);
    if (KNOWN.size > KEPT) {
      KNOWN.delete(KNOWN.keys().next().value!);
    }
  }
  return known;
}

/** What a browser's EventSource does, without coming back by itself (WHATWG HTML, section 9.2.6). */
export class SseClient {
  readonly messages: SseMessage[] = [];
  /** As a client would send it. */
  lastId = '';
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  private readonly waiting = new Set<() => void>();

  private constructor(
    private readonly leaving: AbortController,
    body: AsyncIterable<Uint8Array>,
    private readonly took: (message: SseMessage) => void
  ) {
    this.ended = this.read(body).catch((error: Error) => {
      if (!leaving.signal.aborted) {
        throw error;
      }
    });
    this.ended.catch(() => undefined);
  }

  /** @throws Error with the answer where it is not a stream */
  static async open(
    url: string,
    headers: Readonly<Record<string, string>> = {},
    took: (message: SseMessage) => void = () => undefined
  ): Promise<SseClient> {
    const leaving = new AbortController();
    const answer = await fetch(url, { headers, signal: leaving.signal });
    if (answer.status !== 200 || !answer.body) {
      throw new Error(`${answer.status}: ${await answer.text()}`);
    }
    // What a browser's types do not know of a stream: Node's can be read piece by piece.
    return new SseClient(leaving, answer.body as unknown as AsyncIterable<Uint8Array>, took);
  }

  /** Data of all messages of this name, lists in one. */
  told<T>(event: string): T[] {
    return this.messages.filter((message) => message.event === event).flatMap(({ data }) => data as T[]);
  }

  /** @throws Error when it does not come true within so many ms */
  async until(isTrue: () => boolean, patience = 10_000): Promise<void> {
    const deadline = setTimeout(() => this.waiting.forEach((wake) => wake()), patience);
    const begun = performance.now();
    while (!isTrue()) {
      if (performance.now() - begun >= patience) {
        throw new Error(`It does not happen: ${isTrue.toString()}; last ${JSON.stringify(this.messages).slice(-500)}`);
      }
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
    clearTimeout(deadline);
  }

  close(): void {
    this.leaving.abort();
  }

  private async read(body: AsyncIterable<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of body) {
      const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = blocks.pop()!;
      blocks.forEach((block) => this.take(block));
      this.waiting.forEach((wake) => wake());
      this.waiting.clear();
    }
  }

  private take(block: string): void {
    const fields = new Map(
      block
        .split('\n')
        .filter((line) => !line.startsWith(':'))
        .map((line) => /^(\w+): ?(.*)$/.exec(line)!.slice(1) as [string, string])
    );
    this.lastId = fields.get('id') ?? this.lastId;
    const data = fields.get('data');
    if (data !== undefined) {
      const message = { event: fields.get('event') ?? 'message', id: this.lastId, data: parsed(data) };
      this.messages.push(message);
      this.took(message);
    }
  }
}
