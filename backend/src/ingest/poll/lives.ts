import type { Failed } from '../../model/outcome/failure';
import type { Instant } from '../../model/time';
import type { Taken } from './document/document-taker';
import type { Member, PollGroup } from './poll-groups';
import type { IngestProgress } from '../watch/progress';
import type { Asker } from './asker';

/** What was asked for: a station by itself, or all. */
interface Asked {
  readonly name: string;
  readonly station?: string;
}

/** Tells how the feeds of a poll group are doing. One document may fail while others come: each station lives by its own. */
export class Lives {
  /** What fails or lives now, by Kommune and source. */
  private told = new Map<string, { readonly kommune: string; readonly source: string }>();

  constructor(
    private readonly group: PollGroup,
    private readonly progress: IngestProgress,
    private readonly asker: Pick<Asker, 'membersOf'>
  ) {}

  /**
   * What came of the newest poll.
   * @param isWhole all was asked for: what was not tried any more is forgotten
   */
  polled(taken: readonly Taken[], now: Instant, isWhole: boolean): void {
    const before = isWhole ? this.told : new Map();
    this.told = isWhole ? new Map() : this.told;
    for (const station of new Set(taken.map(({ request }) => request.station))) {
      const own = taken.filter(({ request }) => request.station === station);
      const [error] = own.flatMap((one) => (one.outcome === 'taken' ? [] : [one.error]));
      this.tell(this.asker.membersOf({ station }), { name: station ?? '', station }, error, now);
    }
    const gone = [...before].filter(([key]) => !this.told.has(key));
    gone.forEach(([, { kommune, source }]) => this.progress.forget(kommune, this.group.feed.id, source));
  }

  /** When the group is asked next. */
  plans(at: Instant): void {
    const { feed, key, members } = this.group;
    members.forEach(({ kommune }) => this.progress.plans(kommune, feed.id, key, Math.round(at)));
  }

  /** Nothing of the group can be polled, until `polled` says otherwise. */
  stands(why: Failed, now: Instant): void {
    this.tell(this.group.members, { name: '*' }, why, now);
  }

  private tell(members: readonly Member[], { name, station }: Asked, error: Failed | undefined, now: Instant): void {
    const feed = this.group.feed.id;
    const source = `${this.group.key}/${name}`;
    for (const { kommune } of members) {
      this.told.set(`${kommune}/${source}`, { kommune, source });
      if (error) {
        this.progress.failed(kommune, feed, source, now, error, station);
      } else {
        this.progress.succeeded(kommune, feed, source, now, station);
      }
    }
  }
}
