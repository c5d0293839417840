import { PAGE_CSS } from '../../citizens/pages/style';

/** The citizens' pages, and what these have more: a map, lists of files, a table of values. */
export const OPEN_DATA_CSS = `${PAGE_CSS}
.map text{font:600 1rem Inter,system-ui,sans-serif;fill:var(--text);text-anchor:middle;dominant-baseline:middle;paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round;pointer-events:none}
.map circle{fill:var(--blue);stroke:var(--card);stroke-width:1px;pointer-events:none}
.area{fill:color-mix(in srgb,var(--water) 22%,var(--card));stroke:var(--edge);stroke-width:3}
.none{fill:var(--ground)}
.map a:hover .area{fill:color-mix(in srgb,var(--water) 45%,var(--card))}
.map a:focus-visible{outline:none}
.map a:focus-visible .area{stroke:var(--blue);stroke-width:12}
.stack{display:grid;gap:.75rem;align-content:start;min-width:0}
main>section{align-self:start}
.sets{columns:24rem;column-gap:.75rem}
.sets>section{break-inside:avoid;margin-bottom:.75rem}
.links li{border-top:1px solid var(--line)}
.links a{display:flex;flex-wrap:wrap;align-items:center;gap:0 .75rem;min-height:48px}
.links small{font-size:1rem;color:var(--quiet)}
.points{list-style:disc;padding-left:1.25rem}
.inline a{display:inline-flex;align-items:center;min-height:48px;margin-right:1.25rem}
td.value{white-space:nowrap}
blockquote{margin:.5rem 0 0;padding:.5rem 1rem;border-left:4px solid var(--edge)}
`.replace(/\n/g, '');
