import { LoadingState, type DataQueryResponse } from '@grafana/data';
import { EMPTY, expand, map, switchMap, timer, type Observable } from 'rxjs';

/** How long to wait before asking again, ms: work that takes long is asked after less and less often. */
const PAUSES = [1000, 2000, 3000, 5000];
/** After ten minutes of asking it is left to the dashboard's own refresh. */
const MOST = 120;

/**
 * Asks again while the hub says that it is still working something out (`meta.custom.progress` of a frame), so that the
 * result is there when it is there and not with the next refresh. What is known so far is shown meanwhile: while a panel is
 * `Loading` it says nothing.
 */
export function untilWorkedOut(ask: () => Observable<DataQueryResponse>): Observable<DataQueryResponse> {
  return ask().pipe(
    expand((answer, turn) =>
      isBeingWorkedOut(answer) && turn < MOST
        ? timer(PAUSES[Math.min(turn, PAUSES.length - 1)]!).pipe(switchMap(ask))
        : EMPTY
    ),
    map((answer) => (isBeingWorkedOut(answer) ? { ...answer, state: LoadingState.Streaming } : answer))
  );
}

function isBeingWorkedOut({ data }: DataQueryResponse): boolean {
  return data.some((frame) => typeof frame?.meta?.custom?.progress === 'number');
}
