import { isLiveChannelMessageEvent, LoadingState, type DataQueryRequest, type DataQueryResponse } from '@grafana/data';
import { getGrafanaLiveSrv, toDataQueryResponse } from '@grafana/runtime';
import { EMPTY, filter, map, merge, type Observable } from 'rxjs';
import { canBeLive } from '../query/live';
import type { HubQuery } from '../query/questions';
import { channelOf } from './channel';

/** Whether a query wants to be told what is new: by its own switch, or by Explore's; only of a time that ends now. */
export function isLive(query: HubQuery, { liveStreaming, range }: DataQueryRequest<HubQuery>): boolean {
  return (query.live === true || liveStreaming === true) && canBeLive(query) && range?.raw.to === 'now';
}

/**
 * The answers to the queries of a panel, and for live ones each further answer as the back end sends it. Nothing is
 * asked again meanwhile.
 * @param ask answers as ever
 * @param meant a query with its variables replaced
 */
export function follow(
  request: DataQueryRequest<HubQuery>,
  uid: string,
  ask: (request: DataQueryRequest<HubQuery>) => Observable<DataQueryResponse>,
  meant: (query: HubQuery) => HubQuery
): Observable<DataQueryResponse> {
  const live = request.targets.filter((query) => !query.hide && isLive(query, request));
  if (live.length === 0) {
    return ask(request);
  }
  const others = request.targets.filter((query) => !live.includes(query));
  const streams = live.map((query) =>
    merge(ask({ ...request, targets: [query] }), answersIn(query, request, uid, meant)).pipe(
      // A packet takes the place of the one with the same key.
      map((packet) => ({ ...packet, key: query.refId, state: packet.error ? packet.state : LoadingState.Streaming }))
    )
  );
  const rest =
    others.length > 0 ? [ask({ ...request, targets: others }).pipe(map((p) => ({ ...p, key: 'rest' })))] : [];
  return merge(...rest, ...streams);
}

function answersIn(
  query: HubQuery,
  request: DataQueryRequest<HubQuery>,
  uid: string,
  meant: (query: HubQuery) => HubQuery
): Observable<DataQueryResponse> {
  // A Grafana may have its live service switched off; then the panel is asked as ever.
  const server = getGrafanaLiveSrv();
  if (!server) {
    return EMPTY;
  }
  return server.getStream<unknown>(channelOf(meant(query), request, uid)).pipe(
    filter(isLiveChannelMessageEvent),
    map(({ message }) => toDataQueryResponse({ data: message } as Parameters<typeof toDataQueryResponse>[0], [query]))
  );
}
