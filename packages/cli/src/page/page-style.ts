/** The page's style sheet: readable columns of text, in the reader's fonts, light or dark, on screen and on paper. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ink: #1f2933; --soft: #52606d; --paper: #ffffff; --sunken: #f5f7fa; --line: #d9dee4; --link: #0061a8;
  --error: #a32a12; --sans: system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", Arial, sans-serif;
  --mono: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "Noto Sans Mono", "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e7eb; --soft: #9aa5b1; --paper: #16191d; --sunken: #20252b; --line: #3a424c; --link: #7cc4fa;
    --error: #ff9b85;
  }
}
* { box-sizing: border-box; }
html { font-size: 17px; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font-family: var(--sans); line-height: 1.6; }
main, footer { max-width: 56rem; margin: 0 auto; padding: 0 1.25rem; overflow-wrap: break-word; }
main { padding-top: 2rem; }
h1, h2, h3, h4 { line-height: 1.3; margin: 2em 0 0.6em; text-wrap: balance; }
h1 { font-size: 1.9rem; margin-top: 0.5em; } h2 { font-size: 1.4rem; } h3 { font-size: 1.15rem; }
p, ul, ol, blockquote { max-width: 42rem; margin: 0.8em 0; }
a { color: var(--link); }
blockquote { border-left: 3px solid var(--line); margin-left: 0; padding-left: 1rem; color: var(--soft); }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.5rem 0; }
img { max-width: 100%; height: auto; }
pre, code { font-family: var(--mono); font-size: 0.82rem; font-variant-ligatures: none; }
pre { background: var(--sunken); border-radius: 6px; padding: 0.7rem 0.9rem; margin: 0.6rem 0; overflow-x: auto; line-height: 1.45; }
:not(pre) > code { background: var(--sunken); border-radius: 4px; padding: 0.1em 0.3em; }
.cell { margin: 1.2rem 0; }
.code > summary { color: var(--soft); cursor: pointer; font-size: 0.75rem; width: fit-content; user-select: none; }
.output { margin: 0.6rem 0; }
.stderr { border-left: 3px solid var(--soft); }
.error { border-left: 3px solid var(--error); color: var(--error); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums; line-height: 1.4; margin: 0.6rem 0; }
caption { text-align: left; font-weight: 600; padding: 0.3rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: 0.3rem 0.8rem; text-align: left; vertical-align: top; }
th:first-child, td:first-child { padding-left: 0; }
th { border-bottom-color: var(--soft); color: var(--soft); font-weight: 600; }
.chiso-note { color: var(--soft); font-size: 0.82rem; margin: 0.3rem 0; }
.chart { margin: 0; }
/* Charts are drawn for white paper; on a dark page they are a sheet of it. */
.chart, .svg { background: #ffffff; border-radius: 6px; overflow-x: auto; width: fit-content; max-width: 100%; }
.chart pre { margin: 0; color: #1f2933; background: #ffffff; }
.chart svg, .chart img { display: block; max-width: 100%; height: auto; }
/* On a narrow screen charts keep their size, so that their words stay readable, and scroll. */
@media screen and (max-width: 40rem) { .chart svg, .chart img { max-width: none; } }
footer { color: var(--soft); font-size: 0.8rem; border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; }
@media print {
  :root { --ink: #000000; --soft: #444444; --paper: #ffffff; --sunken: #f5f5f5; --line: #bbbbbb; --link: #000000; --error: #000000; }
  html { font-size: 11pt; }
  main, footer { max-width: none; padding: 0; }
  .code:not([open]) { display: none; }
  h1, h2, h3, h4 { break-after: avoid; }
  figure, tr, pre, .svg { break-inside: avoid; }
  pre { white-space: pre-wrap; }
  .wide, .chart { overflow: visible; }
}
`;
