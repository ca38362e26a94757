import type { Route } from '../server.js';

/** Readable on a phone first; two columns where there is room. */
const style = `
:root { color-scheme: light dark; --line: #c9ccd1; --faint: #5a6068; --paper: #fff; --ink: #1c1f23; --shade: #f4f5f7; --first: #1f5f5b; --bad: #a3231b; }
@media (prefers-color-scheme: dark) { :root { --line: #454b54; --faint: #a9b0ba; --paper: #17191c; --ink: #eceef0; --shade: #22262b; --first: #7cc7c0; --bad: #ff9b93; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: .5rem 0; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
p { margin: .4rem 0; }
small, .faint, .who { color: var(--faint); font-size: .9rem; font-weight: normal; }
section, fieldset { border: 1px solid var(--line); border-radius: .6rem; padding: .75rem 1rem; margin: 1rem 0; min-width: 0; }
section h2 { margin-top: 0; }
legend { font-weight: 600; padding: 0 .4rem; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.row:has(> label) { align-items: end; }
.row form, .row label { margin: 0; }
.grow { flex: 1 1 8rem; overflow-wrap: anywhere; }
.version { border-top: 1px solid var(--line); padding: .5rem 0; }
h2 + .version { border-top: 0; }
.badge { background: var(--first); color: var(--paper); border-radius: 1rem; padding: .05rem .6rem; font-size: .85rem; }
label { display: block; margin: .5rem 0; font-size: .9rem; color: var(--faint); }
h2 label { display: inline; margin: 0; font-size: inherit; color: inherit; }
input[type='text'], input[type='file'], textarea { display: block; width: 100%; margin-top: .2rem; padding: .5rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--paper); color: var(--ink); font: inherit; font-size: 1rem; }
#draft { font: .9rem/1.45 ui-monospace, monospace; min-height: 60vh; resize: vertical; }
button, .button { display: inline-flex; align-items: center; justify-content: center; min-height: 2.5rem; min-width: 2.5rem; padding: .35rem .8rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--shade); color: var(--ink); font: inherit; text-decoration: none; cursor: pointer; }
.first { background: var(--first); border-color: var(--first); color: var(--paper); }
.plain { background: none; border: 0; padding: 0; color: var(--faint); text-decoration: underline; }
a { color: var(--first); }
:focus-visible { outline: 3px solid var(--first); outline-offset: 2px; }
.bar { position: sticky; top: 0; background: var(--paper); padding: .5rem 0; border-bottom: 1px solid var(--line); z-index: 1; }
[id] { scroll-margin-top: 5rem; }
.columns > div { min-width: 0; }
@media (min-width: 60rem) { .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; align-items: start; } }
section ol, section ul { margin: .25rem 0; padding-left: 1.5rem; }
fieldset ol { list-style: none; margin: 0; padding: 0; }
fieldset li { border-top: 1px solid var(--line); padding: .5rem 0; }
.question { border-left: 3px solid var(--line); padding-left: .75rem; margin: .75rem 0; }
summary { cursor: pointer; color: var(--faint); padding: .35rem 0; overflow-wrap: anywhere; }
.notice, .faults { border: 1px solid var(--first); border-left-width: .4rem; border-radius: .4rem; padding: .6rem 1rem; }
.faults { border-color: var(--bad); }
.faults ul { padding-left: 1.1rem; margin: 0; }
code { display: block; color: var(--faint); overflow-wrap: anywhere; font-size: .85rem; }
.whole { white-space: pre-wrap; overflow-wrap: anywhere; }
article { overflow-wrap: anywhere; border-top: 1px solid var(--line); padding: .5rem 0; }
h3 { font-size: 1rem; margin: .25rem 0; }
h4 { font-size: 1rem; margin: .5rem 0 0; }
dl { margin: .4rem 0; }
dt { font-weight: 600; margin-top: .5rem; }
dd { margin: 0; }
dd, li { max-width: 42rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; min-width: 100%; }
caption { text-align: left; color: var(--faint); padding: .35rem 0; }
tbody th { font-weight: normal; white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
@media (max-width: 30rem) { th, td { padding-right: .4rem; font-size: .9rem; } }
@media print {
  :root { color-scheme: light; --line: #999; --faint: #333; --paper: #fff; --ink: #000; --first: #000; }
  main { max-width: none; padding: 0; }
  form, .bar, .screen { display: none; }
  section { border: 0; padding: 0; }
  h2, h3, h4 { break-after: avoid; }
  li { break-inside: avoid; }
  dt { break-after: avoid; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`;

/** Of all these pages. */
export const styleRoute: Route = {
  method: 'GET',
  path: '/style.css',
  body: 'none',
  handle: (_, res) =>
    void res
      .writeHead(200, {
        'content-type': 'text/css; charset=utf-8',
        'cache-control': 'max-age=3600',
        'x-content-type-options': 'nosniff',
      })
      .end(style),
};
