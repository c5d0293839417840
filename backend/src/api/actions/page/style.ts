import { oneLine, PAGE_CSS } from '../../citizens/pages/style';

/** What the pages of measures have beside those for citizens: forms, and a mark for each state. */
export const ACTIONS_CSS = `${PAGE_CSS}${oneLine(`
.answer{font-size:1.35rem;font-weight:600;line-height:1.3}
.measures{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(24rem,100%),1fr));align-items:start}
.asks{border-left:.4rem solid var(--orange)}
.state{display:flex;align-items:center;gap:.6rem;font-size:1.15rem}
.state .sign{width:1.6em;height:1.6em}
.state .full{fill:currentColor}
.proposed .sign,.faulty .sign{color:var(--orange)}
.on .sign,.released .sign{color:var(--blue)}
dl{margin:0;display:grid;gap:.35rem}
dt{color:var(--quiet)}
dd{margin:0}
form{display:inline-block}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem;padding-top:.5rem}
button,input{font:inherit;color:inherit;min-height:48px;border-radius:4px;padding:.4rem 1.1rem;border:2px solid var(--edge);background:var(--card)}
button{font-weight:600;cursor:pointer}
button.first{background:var(--blue);border-color:var(--blue);color:var(--card)}
button.plain{border:0;background:none;padding:0;color:var(--blue);text-decoration:underline;text-underline-offset:.15em;font-weight:normal}
button:focus-visible,input:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
.enter form{display:grid;gap:.5rem;max-width:26rem}
.enter input{width:100%}
.note{border-left:.4rem solid var(--orange)}
header .who{display:inline-flex;flex-wrap:wrap;align-items:center;gap:0 1rem}
`)}`;
