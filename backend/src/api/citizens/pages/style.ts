import { INDEX } from '../sections/classes';

/** On one line, as the policy of the page names its digest. */
export const oneLine = (css: string): string => css.trim().replace(/\n\s*/g, '');

/** The colours of the classes for cells of a strip; what was not measured is hatched. */
const CELLS = INDEX.classes
  .map(({ color, textColor }, i) => `.h${i + 1}{background:${color};color:${textColor}}`)
  .join('');

/** Light or dark as the reader has it, in the reader's own fonts; what pages and the large screen share. */
export const BASE_CSS = `
:root{color-scheme:light dark;--ground:#f4f5f5;--card:#fff;--text:#24292e;--quiet:#5a616a;--line:#d5d9dd;--edge:#7d838c;--blue:#0b5cad;--water:#0072b2;--orange:#a34e00}
@media (prefers-color-scheme:dark){:root{--ground:#111217;--card:#181b1f;--text:#e3e4e6;--quiet:#a3a9b2;--line:#34383e;--edge:#767d87;--blue:#8cc6ff;--water:#56b4e9;--orange:#ffa94d}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.5 Inter,system-ui,sans-serif;overflow-wrap:anywhere;hyphens:auto}
h1,h2,h3,p,ul,ol{margin:0;padding:0}
ul,ol{list-style:none}
.quiet{color:var(--quiet)}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.demo{display:inline-block;margin-top:.35rem;padding:.1rem .6rem;border:2px dashed var(--orange);border-radius:4px;font-weight:600}
.mark{width:2.25rem;height:2.25rem;flex:none}
.mark text{font:700 15px Inter,system-ui,sans-serif;text-anchor:middle}
.outline{stroke:var(--text);stroke-width:2.2;stroke-linejoin:round}
.ring{fill:none;stroke:var(--text);stroke-width:1.2;stroke-dasharray:2 2.5}
.unknown{fill:url(#hatch);stroke:var(--text);stroke-width:1.5}
.hatch{stroke:var(--text);stroke-width:1.5}
.class strong,.scale,.word{overflow-wrap:normal;hyphens:manual}
.card{background:var(--card);border:1px solid var(--line);border-radius:6px}
.cells{display:grid;grid-template-columns:repeat(6,1fr);gap:1px}
.cells i,.key i{font-style:normal;font-weight:600;text-align:center;border:1px solid var(--text);min-width:0}
.key i{display:inline-block;width:1.2em;height:.9em}
${CELLS}
.h0{background:repeating-linear-gradient(45deg,var(--card) 0 3px,var(--quiet) 3px 4.5px)}
@media (forced-colors:active){.cells i,.mark,.key i{forced-color-adjust:none}}
`;

/** A page to read: one column on a telephone, two where there is room; type grows with very large screens. */
export const PAGE_CSS = oneLine(`${BASE_CSS}
html{font-size:clamp(1rem,.55rem + .55vw,2.1rem)}
body>header,main,footer{max-width:76rem;margin:0 auto;padding:0 clamp(.6rem,2vw,1.5rem)}
body>header{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1.5rem;padding-top:.75rem;padding-bottom:.75rem}
h1{font-size:1.5rem;line-height:1.25}
h2{font-size:1.2rem;line-height:1.3}
h3{font-size:1rem;margin-top:.75rem}
header nav{display:flex;flex-wrap:wrap;gap:0 1.5rem;margin-left:auto}
a{color:var(--blue);text-underline-offset:.15em}
header nav a,footer a,.skip,.list a{display:inline-flex;align-items:center;min-height:48px}
a:focus-visible,summary:focus-visible{outline:3px solid var(--blue);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-100vw;background:var(--card);padding:0 1rem;z-index:1}
.skip:focus{left:.5rem}
footer,main{width:100%}
main{display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem}
.card{padding:1rem clamp(.75rem,2vw,1.5rem);min-width:0}
.card>*+*{margin-top:.5rem}
.class{font-size:1rem;font-weight:normal;display:flex;flex-wrap:wrap;align-items:center;gap:1.25rem;line-height:1.2}
.class .mark{width:6.5rem;height:6.5rem;margin:-.4rem}
.class>span{flex:1 1 8rem;min-width:0}
.class strong{display:block;font-size:clamp(2rem,9vw,3.5rem);line-height:1.1}
.advice{font-size:1.25rem;font-weight:700;line-height:1.35}
.advice .sign{vertical-align:-.3em}
.strip{display:grid;grid-template-columns:1fr 1fr;gap:.5rem 1px}
.from{display:block;color:var(--quiet)}
.cells i{line-height:2.1;min-height:2.1em}
summary{display:flex;align-items:center;min-height:48px;cursor:pointer;list-style:none;justify-content:space-between;gap:1rem}
summary::-webkit-details-marker{display:none}
summary::after{content:"";flex:none;width:.6em;height:.6em;border:solid currentColor;border-width:0 2px 2px 0;transform:rotate(45deg);margin-right:.25rem}
[open]>summary::after{transform:rotate(225deg)}
section>details>summary{margin-top:-.5rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:.35rem .5rem .35rem 0;border-top:1px solid var(--line);font-weight:normal}
thead th{color:var(--quiet)}
.scale{display:grid;grid-template-columns:minmax(0,1fr);gap:.4rem;margin-top:.5rem}
.scale .quiet{overflow-wrap:anywhere;hyphens:auto}
.scale li>span,.told li>span{min-width:0}
.scale li,.rows li,.told li{display:flex;align-items:center;gap:.75rem;line-height:1.35}
.scale li{padding:.3rem .5rem;border:2px solid transparent;border-radius:6px}
.scale .present{border-color:var(--text)}
.rows li{flex-wrap:wrap;gap:0 .75rem;min-height:48px;border-top:1px solid var(--line)}
.rows .name{flex:1 1 7rem;min-width:0}
.rows a{display:flex;align-items:center;min-height:48px}
.rows .word{margin-left:auto;text-align:right}
.told li{align-items:flex-start;padding:.35rem 0}
.told .mark{margin-top:-.3rem}
.sign{width:1.4em;height:1.4em;flex:none}
.sign path{fill:none;stroke:currentColor;stroke-width:1.8;stroke-linejoin:round;stroke-linecap:round}
.statement{font-size:1.1rem}
.plot{container-type:inline-size}
.curve{display:block;overflow:visible;font-size:1rem;margin-top:.75rem}
.curve text{color:var(--quiet);fill:currentColor;font:1rem Inter,system-ui,sans-serif}
.curve text.now,.curve .today,.curve .tomorrow{color:var(--text);font-weight:700}
.curve path,.swatch path{fill:none;stroke:var(--water);stroke-width:3;vector-effect:non-scaling-stroke;stroke-linejoin:round}
.curve .forecast,.swatch .forecast{stroke-dasharray:7 5}
.grid{stroke:var(--line)}
.ground{stroke:var(--edge)}
line.now{stroke:var(--text);stroke-width:2.5}
.curve rect{fill:color-mix(in srgb,var(--water) 35%,var(--card));stroke:var(--water)}
.swatch{width:2em;height:.5em;vertical-align:middle}
.swatch+.swatch{margin-left:1em}
footer{padding-top:1rem;padding-bottom:2rem}
footer ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:0 1.5rem}
footer li{border-bottom:1px solid var(--line)}
footer a{width:100%}
.prose{max-width:46rem;width:100%}
.prose h2{margin-top:1.25rem}
.prose ul{list-style:disc;padding-left:1.25rem}
@media (min-width:60rem){
main.columns{grid-template-columns:repeat(6,minmax(0,1fr))}
.columns>*{grid-column:span 6}
.columns>.wide{grid-column:span 4}
.columns>.narrow{grid-column:span 2}
.columns>.half{grid-column:span 3}
.strip{grid-template-columns:repeat(4,1fr)}
}
@container (max-width:48em){.curve .early{display:none}}
@container (max-width:40em){.curve .minor{display:none}}
@container (max-width:26em){.curve .noon{display:none}}
@media print{:root{--ground:#fff;--card:#fff;--text:#000;--quiet:#444}body{font-size:11pt}header nav,footer,.skip,summary::after{display:none}.card{break-inside:avoid}.cells i,.mark,.curve{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`);
