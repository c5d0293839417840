import { BASE_CSS, oneLine } from './style';

/**
 * A screen across the room: everything is a share of it, so that 1080p and 4K show the same. 1rem is the smallest type:
 * 22 px at 1920 × 1080, twice as much at 3840 × 2160.
 */
export const SCREEN_CSS = oneLine(`${BASE_CSS}
html{font-size:max(16px,min(1.1459vw,2.0371vh))}
body{min-height:100vh;display:flex;flex-direction:column;padding:1.2rem 2rem .9rem;gap:.8rem;line-height:1.3}
header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 2rem}
h1{font-size:2.5rem;line-height:1.15}
header p{font-size:1.6rem;color:var(--quiet)}
main{flex:1;display:grid;grid-template-columns:minmax(0,1.55fr) minmax(0,1fr);gap:1rem;min-height:0}
.tiles{display:grid;grid-auto-rows:auto;gap:1rem;min-height:0}
.card{padding:1rem 1.6rem;display:flex;flex-direction:column;min-width:0}
.tiles .card{justify-content:center;gap:.2rem;position:relative;padding-block:.6rem}
.tiles h2{font-size:1.35rem;font-weight:normal;color:var(--quiet)}
.tiles strong{font-size:2.3rem;line-height:1.15}
.tiles p{font-size:1.2rem}
.air{justify-content:space-between;gap:.8rem}
.class{font-size:1rem;font-weight:normal;display:flex;align-items:center;gap:2.2rem;line-height:1.15}
.class .mark{width:12rem;height:12rem;margin:-.8rem}
.class strong{display:block;font-size:5.4rem;line-height:1.12}
.class span span{font-size:1.35rem}
.advice{font-size:1.9rem;font-weight:700;line-height:1.25}
.air-advice{font-size:1.3rem;line-height:1.25}
.warned{gap:.5rem}
.warned .class .mark{width:8.5rem;height:8.5rem}
.warned .class strong{font-size:4rem}
.warned .advice{font-size:1.65rem}
.scale{display:grid;grid-template-columns:repeat(5,auto);justify-content:space-between;gap:.4rem}
.scale li{display:flex;align-items:center;gap:.5rem;padding:.3rem .6rem;border:3px solid transparent;border-radius:8px;font-size:1.2rem;line-height:1.15}
.scale .present{border-color:var(--text);font-weight:700}
.scale .mark{width:3.1rem;height:3.1rem}
h3{font-size:1.35rem}
.strip{display:grid;grid-template-columns:repeat(4,1fr);gap:1px}
.strip>div{display:flex;flex-direction:column-reverse}
.cells i{font-size:1.2rem;line-height:2;min-height:2em}
.from,.key{color:var(--quiet);font-size:1.1rem}
.sign{width:1.3em;height:1.3em;vertical-align:-.25em}
.sign path{fill:none;stroke:currentColor;stroke-width:1.8;stroke-linejoin:round;stroke-linecap:round}
footer p:first-child{font-size:1.2rem;font-weight:600}
footer .quiet{font-size:1rem}
.demo{margin:0}
@media (max-width:60rem){main{grid-template-columns:minmax(0,1fr)}.scale{grid-template-columns:1fr}.strip{grid-template-columns:1fr 1fr}.class{gap:1.2rem}.class .mark{width:7rem;height:7rem}.class strong{font-size:3rem}}
`);
