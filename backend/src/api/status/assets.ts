/**
 * Style of the status page: the reader's own fonts, light or dark as the reader has it. Everything wraps, whatever its
 * length; lines become cards where the table would not fit. Type grows with very large screens.
 */
export const STATUS_CSS = `
:root { color-scheme: light dark; --ground: #f4f5f5; --card: #fff; --text: #24292e; --quiet: #5a616a; --line: #d5d9dd; --edge: #7d838c; --blue: #0072b2; --orange: #a34e00; --red: #b3002d; }
@media (prefers-color-scheme: dark) { :root { --ground: #111217; --card: #181b1f; --text: #e3e4e6; --quiet: #a3a9b2; --line: #34383e; --edge: #767d87; --blue: #56b4e9; --orange: #ffa94d; --red: #ff8a97; } }
* { box-sizing: border-box; }
html { font-size: clamp(1rem, .3rem + .58vw, 2.25rem); }
body { margin: 0 auto; max-width: 140rem; padding: 1rem clamp(.75rem, 2vw, 2rem); background: var(--ground); color: var(--text); font: 1rem/1.45 Inter, system-ui, sans-serif; overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; }
header p { margin: 0; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; } h3 { font-size: 1.05rem; margin: 0 0 .5rem; } h4 { font-size: .95rem; margin: 0 0 .25rem; }
nav { margin-left: auto; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
a { color: var(--blue); } a:focus-visible, input:focus-visible, summary:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
.quiet { color: var(--quiet); font-size: .85rem; font-weight: normal; }
.answer { font-size: 1.35rem; font-weight: 600; margin: .75rem 0 .25rem; } .answer + .quiet { margin: 0; }
.demo { display: inline-block; margin: .75rem 0 0; padding: .15rem .6rem; border: 2px dashed var(--orange); border-radius: 4px; font-weight: 600; }
input { width: 1em; height: 1em; }
progress { width: min(24rem, 100%); accent-color: var(--blue); vertical-align: middle; }
.problems { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: .75rem; margin-top: 1rem; }
.problem { background: var(--card); border: 1px solid var(--line); border-left: .35rem solid var(--red); border-radius: 4px; padding: .75rem .9rem; scroll-margin-top: .5rem; }
.problem.silent { border-left-color: var(--orange); } main > .problem { margin-top: .75rem; }
.problem h2 { margin: 0 0 .25rem; } main > .problem h2 { font-size: 1.5rem; }
.problem p, .problem ul { margin: .25rem 0; max-width: 75ch; } .problem ul { padding-left: 1.2rem; } .problem details { margin-top: .5rem; } .problem:target { outline: 3px solid var(--blue); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr)); gap: .75rem; }
article { align-self: start; background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .9rem; }
.station + .station { border-top: 1px solid var(--line); margin-top: .75rem; padding-top: .75rem; }
.health { margin: .25rem 0; }
.index { display: flex; gap: .75rem; align-items: center; margin: .25rem 0 .5rem; line-height: 1.3; }
.index strong { font-size: 1.2rem; }
.mark { width: 3.2rem; height: 3.2rem; flex: none; }
.mark text { font: 700 15px Inter, system-ui, sans-serif; text-anchor: middle; }
.outline { stroke: var(--text); stroke-width: 2.2; stroke-linejoin: round; }
.ring { fill: none; stroke: var(--text); stroke-width: 1.2; stroke-dasharray: 2 2.5; }
.unknown { fill: url(#hatch); stroke: var(--text); stroke-width: 1.5; }
dl { margin: 0; } dl div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; } dt { color: var(--quiet); } dd { margin: 0 0 0 auto; text-align: right; }
summary { cursor: pointer; color: var(--quiet); font-size: .85rem; }
.figure { font-variant-numeric: tabular-nums; } em { color: var(--orange); font-style: normal; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-top: 1px solid var(--line); font-weight: normal; overflow-wrap: break-word; hyphens: auto; }
thead th { color: var(--quiet); font-size: .85rem; } tbody th { font-weight: 600; }
th:nth-child(1) { width: 12%; } th:nth-child(2) { width: 21%; } th:nth-child(3) { width: 25%; } th:nth-child(4) { width: 10%; } th:nth-child(5) { width: 15%; }
.counted:empty::before { content: "–"; }
.newest, .counted { font-variant-numeric: tabular-nums; } .state strong { font-weight: 600; }
.sign { width: 1em; height: 1em; vertical-align: -.1em; fill: currentColor; } .sign .hollow { fill: none; stroke: currentColor; stroke-width: 2; } .sign .cross { fill: none; stroke: currentColor; stroke-width: 3; }
.sign.failing { color: var(--red); } .sign.silent, .sign.late, .sign.never { color: var(--orange); } .sign.ok { color: var(--blue); } .sign.waiting, .sign.off { color: var(--quiet); }
.patterns { position: absolute; }
.week { width: 100%; height: 1rem; display: block; border: 1px solid var(--edge); background: var(--ground); }
rect.data { fill: var(--blue); } rect.none { fill: transparent; } rect.rejected { fill: var(--orange); } rect.failed { fill: var(--red); } .hatch { fill: var(--red); }
.swatch { width: .9rem; height: .9rem; vertical-align: -.1rem; border: 1px solid var(--edge); } .legend span { margin-right: 1rem; white-space: nowrap; }
footer { margin: 2rem 0 0; } footer p { margin: .5rem 0; }
@media (max-width: 62rem) {
  nav { margin-left: 0; }
  table, thead, tbody, tr, td, th { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { display: grid; grid-template: "who state" auto "feed newest" auto "bar bar" auto "counted counted" auto / 1fr 1fr; gap: .1rem .75rem; border-top: 1px solid var(--line); padding: .6rem; }
  tbody th, td { border: 0; padding: 0; width: auto !important; }
  tbody th { grid-area: who; } .feed { grid-area: feed; } .state { grid-area: state; } .newest { grid-area: newest; } .bar { grid-area: bar; } .counted { grid-area: counted; font-size: .85rem; color: var(--quiet); }
  .counted:empty { display: none; }
  .newest::before { content: attr(data-label) ": "; color: var(--quiet); }
}
`;

/** Takes the new state every 15 s, as long as the reader wants it and is not at work on the page. */
export const STATUS_JS = `
const main = document.getElementById('status');
const update = document.getElementById('update');
update.parentElement.hidden = false;
const isBusy = () => document.hidden || String(getSelection()) || main.contains(document.activeElement);
function show(fresh) {
  for (const open of main.querySelectorAll('details[open]')) {
    const same = open.id && fresh.querySelector('#' + CSS.escape(open.id));
    if (same) { same.open = true; }
  }
  main.replaceChildren(...fresh.childNodes);
}
setInterval(async () => {
  if (!update.checked || isBusy()) { return; }
  const page = await fetch(location.href).then((answer) => (answer.ok ? answer.text() : undefined)).catch(() => undefined);
  if (page && !isBusy()) { show(new DOMParser().parseFromString(page, 'text/html').getElementById('status')); }
}, 15000);
`;
