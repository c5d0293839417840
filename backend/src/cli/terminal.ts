import { once } from 'node:events';
import { SingleBar } from 'cli-progress';
import { asError, HubError } from '@smartregion/terms/errors';
import type { Language } from '@smartregion/terms/sentence';
import { SECOND } from '../model/time';
import { languageOf } from './language';

/** Results go to stdout and nothing else does; everything said to the person goes to stderr. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) {
    await once(process.stdout, 'drain');
  }
}

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** One sentence and its remedy; of a defect the stack too. */
export function sayError(thrown: unknown, language: Language = languageOf(process.env)): void {
  if (thrown instanceof HubError) {
    const { message, remedy } = thrown.in(language);
    say(`${message}${message.endsWith('\n') ? '' : ' '}${remedy}`);
    return;
  }
  const { stack, message } = asError(thrown);
  const defect = {
    de: `Der Hub ist gescheitert: ${message}. Das ist ein Fehler des Hubs; melden Sie ihn mit den Zeilen darunter.`,
    en: `The hub failed: ${message}. This is a defect; report it with the lines below.`,
  };
  say(`${defect[language]}\n${stack}`);
}

/** `hub … | head` closes the pipe when it has seen enough: no failure, nothing to say. */
export function endQuietlyWithThePipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
    process.exit(0);
  });
}

export interface Gauge {
  show(done: number, total: number, note: string): void;
  end(): void;
}

const LINE_EVERY = 10 * SECOND;

/** A progress bar on a terminal, a line now and then elsewhere (log files, containers). */
export function gauge(label: string, now: () => number = () => performance.now()): Gauge {
  if (process.stderr.isTTY) {
    const bar = new SingleBar({
      stream: process.stderr,
      format: `${label} {bar} {percentage} % {note}`,
    });
    bar.start(1, 0, { note: '' });
    return {
      show: (done, total, note) => {
        bar.setTotal(Math.max(1, total));
        bar.update(done, { note });
      },
      end: () => bar.stop(),
    };
  }
  let last = now();
  return {
    show: (done, total, note) => {
      if (now() - last >= LINE_EVERY) {
        last = now();
        say(`${label} ${total > 0 ? Math.floor((100 * done) / total) : 0} % ${note}`);
      }
    },
    end: () => undefined,
  };
}
