/**
 * Who waits for whom: work on stations waits for all earlier work on any of them, work on everything waits for all and
 * lets none pass. Work on different stations runs side by side.
 */
export class StationQueue {
  /** The last work on everything. */
  private all: Promise<unknown> = Promise.resolve();
  /** The last work on each station since then. */
  private stations = new Map<string, Promise<unknown>>();

  onStations<Result>(stations: Iterable<string>, work: () => Promise<Result>): Promise<Result> {
    const own = [...new Set(stations)];
    const before = [this.all, ...own.map((station) => this.stations.get(station))];
    const turn = Promise.all(before).then(work);
    const done = turn.catch(() => undefined);
    own.forEach((station) => this.stations.set(station, done));
    return turn;
  }

  onAll<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = Promise.all([this.all, ...this.stations.values()]).then(work);
    this.all = turn.catch(() => undefined);
    this.stations = new Map();
    return turn;
  }
}
