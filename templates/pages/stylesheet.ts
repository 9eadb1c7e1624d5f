/** The one stylesheet of all pages, served as a file so that no style stands in the pages. */
export const stylesheet = `
:root { --ink: #1b1f24; --quiet: #4d5660; --line: #c9d0d6; --soft: #f3f5f7; --blue: #0b4f8a;
  --red: #a4161a; --red-soft: #fdf1f1; --amber: #7a4b00; --amber-soft: #fff6e5; --green: #1f5f33; --green-soft: #eef7f0; }
* { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; color: var(--ink); background: #fff; }
body { margin: 0; overflow-wrap: break-word; }
.wide { max-width: 68rem; margin-inline: auto; padding-inline: 1rem; }
h1, h2, h3 { line-height: 1.25; margin: 1.8rem 0 .6rem; text-wrap: balance; }
h1 { font-size: 1.8rem; margin-top: 1.2rem; }
h2 { font-size: 1.3rem; border-top: 1px solid var(--line); padding-top: 1.4rem; }
h3 { font-size: 1.05rem; margin-top: 1.2rem; }
p, ul, ol, dl, table { margin: 0 0 .9rem; }
p, li, dd { max-width: 44rem; }
.free-text { white-space: pre-line; }
a { color: var(--blue); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .15em; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 2px #fff; border-radius: 2px; }
main:focus { outline: none; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 0; top: 0; background: #fff; padding: .6rem 1rem; z-index: 1; }
.top { background: var(--blue); color: #fff; }
.top .wide { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2rem; align-items: baseline; }
.top a { color: #fff; }
.top :focus-visible { outline-color: #fff; box-shadow: 0 0 0 5px var(--ink); }
.fund { font-weight: 700; margin: .7rem 0; }
.fund a { text-decoration: none; }
.who { margin: .7rem 0; font-size: .9rem; }
.who span { display: block; }
.menu ul, .trail ol, .steps, .choices { list-style: none; padding: 0; }
.menu ul { display: flex; flex-wrap: wrap; gap: 0 1.2rem; margin: 0 0 .5rem; }
.menu a { display: inline-block; padding: .35rem 0; }
.trail { margin-block: 1rem .6rem; font-size: .9rem; }
.trail ol { display: flex; flex-wrap: wrap; gap: 1rem; margin: 0; }
footer { margin-top: 3rem; padding-block: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .9rem; }
.lead { font-size: 1.1rem; }
.quiet, .hint, .optional { color: var(--quiet); }
.optional { font-weight: 400; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.code { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .8rem; overflow-wrap: anywhere; }

.steps { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: .4rem; }
.steps li { border-top: .35rem solid var(--line); padding-top: .3rem; font-size: .9rem; }
.steps li span { display: block; color: var(--quiet); font-size: .8rem; }
.steps .past { border-color: var(--green); }
.steps .now { border-color: var(--blue); font-weight: 700; }
.steps .now span { font-weight: 400; }

.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12.5rem), 1fr)); gap: .8rem; }
.figures div { background: var(--soft); padding: .7rem .9rem; border-radius: 4px; }
.figures dt { color: var(--quiet); font-size: .9rem; }
.figures dd { margin: 0; font-size: 1.2rem; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 0 2.5rem; }
.sides > * { min-width: 0; }
.facts { display: grid; grid-template-columns: minmax(8rem, 15rem) 1fr; gap: .3rem 1.2rem; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; min-width: 0; }
.sides .facts { grid-template-columns: 1fr; gap: 0; }
.sides .facts dd { margin-bottom: .6rem; }
.sides .table td { padding-right: .6rem; }
.facts .facts, .facts .table { grid-column: 1 / -1; }

.tag { display: inline-block; white-space: nowrap; padding: 0 .5rem; border-radius: 3px; font-size: .85rem; background: var(--soft); border: 1px solid var(--line); }
.tag.late { background: var(--red-soft); border-color: var(--red); color: var(--red); font-weight: 600; }
.tag.soon { background: var(--amber-soft); border-color: var(--amber); color: var(--amber); }
.tag.good { background: var(--green-soft); border-color: var(--green); color: var(--green); }
.notice, .warning, .success { padding: .7rem 1rem; border-left: .35rem solid var(--amber); background: var(--amber-soft); max-width: 48rem; }
.success { border-color: var(--green); background: var(--green-soft); }
.blocking { border-color: var(--red); background: var(--red-soft); }
.notice, .warning, .success { margin: .6rem 0 1rem; }
.notice > :last-child, .warning > :last-child, .success > :last-child { margin-bottom: 0; }

.table { width: 100%; border-collapse: collapse; }
.table caption { text-align: left; font-weight: 600; padding-bottom: .4rem; }
.table th, .table td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--line); }
.table th { font-size: .9rem; }
.table .number { text-align: right; }
.table th:last-child, .table td:last-child { padding-right: 0; min-width: 3.5rem; }
.table tfoot td, .table tfoot th { font-weight: 600; }
@media (max-width: 46rem) {
  .table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .table, .table tbody, .table tfoot, .table tr, .table td, .table tbody th, .table tfoot th { display: block; width: 100%; }
  .table caption { display: block; }
  .table tr { border-bottom: 1px solid var(--line); padding-block: .6rem; }
  .table td, .table th, .table .number { border: 0; padding: .1rem 0; text-align: left; white-space: normal; }
  .table td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); }
  .table tfoot td:first-child::before { content: none; }
  .table td:empty { display: none; }
  .chart { display: none; }
  h1 { font-size: 1.5rem; hyphens: auto; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-bottom: .6rem; }
}

.chart { max-width: 48rem; font-variant-numeric: tabular-nums; }
.timeline { list-style: none; padding: 0; border-left: 2px solid var(--line); margin-left: .4rem; }
.timeline > li { padding: 0 0 1.1rem 1.1rem; position: relative; max-width: none; }
.timeline > li::before { content: ""; position: absolute; left: -.42rem; top: .5rem; width: .7rem; height: .7rem; border-radius: 50%; background: var(--blue); }
.timeline > .machine::before { background: #fff; border: 2px solid var(--quiet); }
.timeline p { margin: 0; }
details { margin: .4rem 0 .8rem; }
summary { cursor: pointer; color: var(--blue); }
details > :not(summary) { margin-top: .6rem; }

.acts { display: flex; flex-wrap: wrap; gap: .6rem; list-style: none; padding: 0; }
.acts li { max-width: 100%; }
.acts p { font-size: .9rem; color: var(--quiet); max-width: 20rem; margin: .3rem 0 0; }
.button, button { display: inline-block; font: inherit; font-weight: 600; padding: .5rem .95rem; border-radius: 4px; border: 2px solid var(--blue); background: var(--blue); color: #fff; text-decoration: none; cursor: pointer; min-height: 2.75rem; }
button:hover, .button:hover { background: #083a66; border-color: #083a66; }
.button.secondary, button.secondary, button.remove { background: #fff; color: var(--blue); }
.button.secondary:hover, button.secondary:hover, button.remove:hover { background: var(--soft); }
button.remove { border-color: var(--line); font-weight: 400; padding: .25rem .7rem; min-height: 2.25rem; }

form { max-width: 52rem; }
.question { margin-bottom: 1.1rem; }
label, legend { font-weight: 600; display: block; }
.hint { font-size: .9rem; margin: .1rem 0 .3rem; }
input, select, textarea { font: inherit; color: inherit; width: 100%; max-width: 40rem; padding: .45rem .6rem; border: 1px solid #6a737c; border-radius: 3px; background: #fff; min-height: 2.75rem; }
input[type="date"], input.short { max-width: 12rem; }
input.amount { max-width: 15rem; text-align: right; }
.unit { display: flex; align-items: center; gap: .4rem; }
fieldset { border: 0; border-left: 3px solid var(--line); padding: 0 0 .2rem 1rem; margin: 1.4rem 0; min-width: 0; }
legend { font-size: 1.1rem; padding: 0; margin-bottom: .4rem; }
.ticks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); gap: .2rem 1rem; }
.tick { font-weight: 400; display: flex; gap: .6rem; align-items: center; min-height: 2.5rem; }
.tick input { width: 1.3rem; min-height: 1.3rem; height: 1.3rem; flex: none; }
.row { background: var(--soft); padding: .8rem 1rem; margin: .6rem 0; border-radius: 4px; }
.row .row { background: #fff; }
.row-name { font-weight: 600; margin-bottom: .4rem; }
.cells { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: 0 1rem; align-items: end; }
.cells fieldset, .cells .question:has(textarea) { grid-column: 1 / -1; }
.cells input.amount, .cells input.short { max-width: none; }
.slim .question { margin-bottom: .3rem; }
@media (min-width: 46rem) {
  .slim { display: flex; gap: 1rem; align-items: end; padding-block: .5rem; margin: .3rem 0; }
  .slim .cells { flex: 1; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr)); }
  .slim .remove { margin-bottom: .5rem; }
}
.fault { color: var(--red); font-weight: 600; margin: .1rem 0 .3rem; }
.faulty { border-left: .35rem solid var(--red); padding-left: .8rem; }
.faulty input, .faulty select, .faulty textarea { border: 2px solid var(--red); }
.error-summary { border: 3px solid var(--red); padding: 1rem 1.2rem; margin: 1rem 0 1.6rem; max-width: 52rem; }
.error-summary h2 { border: 0; padding: 0; margin: 0 0 .5rem; }
.error-summary ul { margin: 0; padding-left: 1.2rem; }
.error-summary a { color: var(--red); font-weight: 600; }
.search { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; margin-bottom: 1rem; }
.search > div { flex: 1 1 14rem; max-width: 40rem; }
@media print { .top, .menu, .skip, .acts, .search { display: none; } }
@media (prefers-contrast: more) { :root { --quiet: #1b1f24; --line: #1b1f24; } }
`;
