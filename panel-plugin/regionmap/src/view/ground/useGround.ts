import { useEffect, useMemo, useState } from 'react';
import type { Topology } from 'topojson-specification';
import type { Language } from '../../../../shared/src/text/language';
import type { Message } from '../../../../shared/src/text/messages';
import { type Ground, groundByAgs, groundOf, KREIS_UNNA, kreisUnnaGround } from '../../data/ground/areas';
import { readGeometry } from '../../data/ground/ownGeometry';
import { GROUND_MESSAGES } from '../../text/messages';
import { loadBoundaries } from './loadBoundaries';

export type GroundState =
  | { readonly state: 'ready'; readonly ground: Ground }
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: Message };

type Fetched = { readonly topology: Topology } | { readonly reason: string } | null;

/** The boundaries that the options name: pasted ones, the bundled Kreis, or others out of the plugin's file. */
export function useGround(ags: string, geometry: string, language: Language): GroundState {
  const own = useMemo(() => (geometry === '' ? null : readGeometry(geometry)), [geometry]);
  const ownGround = useMemo(() => (own?.problem === null ? groundOf(own.collection, false) : null), [own]);
  const bringsAreas = ownGround !== null && ownGround.areas.length > 0;
  const isKey = /^\d{2,8}$/.test(ags);
  const fetched = useFetched(isKey && !ags.startsWith(KREIS_UNNA) && !bringsAreas);

  return useMemo((): GroundState => {
    const failed = (message: Message): GroundState => ({ state: 'failed', message });
    if (own && own.problem !== null) {
      return failed(GROUND_MESSAGES.geometry(own.problem, language));
    }
    if (bringsAreas) {
      return { state: 'ready', ground: ownGround };
    }
    if (!isKey) {
      return failed(GROUND_MESSAGES.key(ags, language));
    }
    if (fetched && 'reason' in fetched) {
      return failed(GROUND_MESSAGES.unloaded(fetched.reason, language));
    }
    const isBundled = ags.startsWith(KREIS_UNNA);
    if (!isBundled && !fetched) {
      return { state: 'loading' };
    }
    const ground = fetched && !isBundled ? groundByAgs(fetched.topology, ags) : kreisUnnaGround();
    const areas = ground.areas.filter((area) => area.ags.startsWith(ags));
    return areas.length === 0
      ? failed(GROUND_MESSAGES.unknown(ags, language))
      : { state: 'ready', ground: { ...ground, areas, roads: ownGround?.roads ?? [] } };
  }, [ags, isKey, own, ownGround, bringsAreas, fetched, language]);
}

function useFetched(wanted: boolean): Fetched {
  const [fetched, setFetched] = useState<Fetched>(null);
  useEffect(() => {
    let isCurrent = true;
    if (wanted) {
      loadBoundaries().then(
        (topology) => isCurrent && setFetched({ topology }),
        (error: unknown) => isCurrent && setFetched({ reason: error instanceof Error ? error.message : String(error) })
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return fetched;
}
