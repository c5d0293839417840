/** Whatever happens to a payload on its way: a parser reads it, counts what it cannot read, or says what is wrong. */
import { WITHOUT_SPECIMEN } from '../testing/corpus';
import { Fuzz, judge } from '../testing/fuzz/fuzz';
import { FEEDS } from './registry';

/** `npm run fuzz` plays more. */
const ROUNDS = 250;
const SEED = 20_260_714;
/** Here every parser runs for the first time, on a machine that runs other tests: only what hangs is too slow. */
const PER_MEGABYTE = 10_000;

describe.each(FEEDS.map((feed) => [feed.id, feed] as const))('%s', (id, feed) => {
  const fuzz = new Fuzz(feed, SEED);

  it('has payloads to be held to', () => {
    expect({ payloads: fuzz.size > 0, excuse: WITHOUT_SPECIMEN[id] }).toEqual({
      payloads: WITHOUT_SPECIMEN[id] === undefined,
      excuse: WITHOUT_SPECIMEN[id],
    });
  });

  it('reads them', () => {
    for (const trial of fuzz.whole()) {
      const { complaint, refused } = judge(feed, trial, PER_MEGABYTE);
      expect({ source: trial.specimen.source, complaint, refused }).toEqual({
        source: trial.specimen.source,
        complaint: undefined,
        refused: false,
      });
    }
  });

  it('survives what may happen to them', () => {
    for (let round = 0; round < ROUNDS && fuzz.size > 0; round++) {
      const trial = fuzz.round(round);
      const { complaint } = judge(feed, trial, PER_MEGABYTE);
      if (complaint) {
        const content = trial.bytes.toString('latin1').slice(0, 2000);
        throw new Error(`round ${round}, ${trial.specimen.source}: ${complaint}\n${content}`);
      }
    }
  });
});
