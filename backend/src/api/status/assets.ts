/** Style of the status page: the reader's own fonts, light or dark as the reader has it. */
export const STATUS_CSS = `
:root { color-scheme: light dark; --ground: #f4f5f5; --card: #fff; --text: #24292e; --quiet: #5b6168; --line: #d5d9dd; --blue: #0072b2; --orange: #b35900; --red: #b3002d; }
@media (prefers-color-scheme: dark) { :root { --ground: #111217; --card: #181b1f; --text: #e3e4e6; --quiet: #a2a7ae; --line: #34383e; --blue: #56b4e9; --orange: #ffa94d; --red: #ff7b8a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 1rem clamp(.75rem, 2vw, 2rem); background: var(--ground); color: var(--text); font: 1rem/1.45 Inter, system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; } h3 { font-size: 1.05rem; margin: 0 0 .5rem; } h4 { font-size: .95rem; margin: 0 0 .25rem; }
nav { margin-left: auto; display: flex; gap: 1rem; }
a { color: var(--blue); } a:focus-visible, input:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
.quiet { color: var(--quiet); font-size: .85rem; font-weight: normal; }
.answer { font-size: 1.35rem; font-weight: 600; margin: .75rem 0; }
.demo { display: inline-block; margin: .75rem 0 0; padding: .15rem .6rem; border: 2px dashed var(--orange); border-radius: 4px; font-weight: 600; }
progress { width: min(24rem, 60vw); accent-color: var(--blue); vertical-align: middle; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr)); gap: .75rem; }
article { align-self: start; background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .9rem; }
.station + .station { border-top: 1px solid var(--line); margin-top: .75rem; padding-top: .75rem; }
.index { display: flex; gap: .75rem; align-items: center; margin: .25rem 0 .5rem; line-height: 1.3; }
.index strong { font-size: 1.2rem; }
.mark { width: 3.2rem; height: 3.2rem; flex: none; }
.mark text { font: 700 15px Inter, system-ui, sans-serif; text-anchor: middle; }
.outline { stroke: var(--text); stroke-width: 2.2; stroke-linejoin: round; }
.ring { fill: none; stroke: var(--text); stroke-width: 1.2; stroke-dasharray: 2 2.5; }
.unknown { fill: url(#hatch); stroke: var(--text); stroke-width: 1.5; }
dl { margin: 0; } dl div { display: flex; justify-content: space-between; gap: 1rem; } dt { color: var(--quiet); } dd { margin: 0; text-align: right; white-space: nowrap; }
summary { cursor: pointer; color: var(--quiet); font-size: .85rem; }
.figure { font-variant-numeric: tabular-nums; } em { color: var(--orange); font-style: normal; }
table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-top: 1px solid var(--line); font-weight: normal; }
thead th { color: var(--quiet); font-size: .85rem; } tbody th { font-weight: 600; }
.number { white-space: nowrap; font-variant-numeric: tabular-nums; }
.sign { display: inline-block; width: 1em; } .failing .sign, .error { color: var(--red); } .silent .sign { color: var(--orange); } .ok .sign { color: var(--blue); }
.week { width: 100%; min-width: 9rem; height: 1rem; display: block; border: 1px solid var(--line); }
rect.data { fill: var(--blue); } rect.none { fill: transparent; } rect.rejected { fill: var(--orange); } rect.failed { fill: url(#hatch); } .hatch { fill: var(--red); }
.swatch { width: .9rem; height: .9rem; vertical-align: -.1rem; border: 1px solid var(--line); } .legend span { margin-right: 1rem; }
footer { margin: 2rem 0 0; }
@media (max-width: 48rem) { table, tbody, tr, td, th { display: block; } thead { display: none; } tbody tr { border-top: 1px solid var(--line); padding: .5rem 0; } td, tbody th { border: 0; padding: .15rem .6rem; } nav { margin-left: 0; } }
`;

/** Takes the new state every 15 s, as long as the reader wants it and does not have something marked. */
export const STATUS_JS = `
const main = document.getElementById('status');
const update = document.getElementById('update');
function show(fresh) {
  const open = [...main.querySelectorAll('details')].map((d) => d.open);
  fresh.querySelectorAll('details').forEach((d, i) => { d.open = open[i]; });
  main.replaceChildren(...fresh.childNodes);
}
setInterval(async () => {
  if (!update.checked || document.hidden || String(getSelection())) { return; }
  const page = await fetch(location.href).then((answer) => (answer.ok ? answer.text() : undefined)).catch(() => undefined);
  if (page) { show(new DOMParser().parseFromString(page, 'text/html').getElementById('status')); }
}, 15000);
`;
