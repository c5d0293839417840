import type { Curve } from './curve';

/**
 * Colours of Okabe and Ito, and two between them, that have 3:1 to the ground of both themes of Grafana: its own palettes
 * start with a green and a yellow that nobody sees on white, or give two stations the same.
 */
export const APART = ['#0072B2', '#D55E00', '#009E73', '#B35FA0', '#7F7F7F'] as const;

/** Once all colours are used. */
const DASHES = [undefined, [12, 5], [2, 4]] as const;

/** How a curve looks beside the others: each station has a colour of its own, in all its properties. */
export function looksApart(curves: readonly Curve[]): (curve: Curve) => object {
  const stations = [...new Set(curves.map(({ series }) => series.station))];
  return ({ series }) => {
    const place = stations.indexOf(series.station);
    const dash = DASHES[Math.floor(place / APART.length) % DASHES.length];
    return {
      color: { mode: 'fixed', fixedColor: APART[place % APART.length] },
      ...(dash ? { custom: { lineStyle: { fill: 'dash', dash } } } : {}),
    };
  };
}
