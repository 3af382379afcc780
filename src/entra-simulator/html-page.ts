import type { Answer } from './answer.ts';
import type { Simulation } from './simulation.ts';

export type Page = {
  readonly title: string;
  /** Markup below the heading. */
  readonly body: string;
};

/** Text as it may stand in markup and in attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A page for people: never framed or cached and, like the real ones, apart from its opener. */
export function pageAnswer(
  { title, body }: Page,
  { isolated }: Pick<Simulation, 'isolated'>,
): Answer {
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'",
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      ...(isolated && { 'Cross-Origin-Opener-Policy': 'same-origin' }),
    },
    body: `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`,
  };
}

const style = `
:root {
  --surface: #fff; --raised: #f5f6f8; --line: #c3c8d1; --text: #14181f; --muted: #4d5666;
  --accent: #2450b8; --on-accent: #fff; --bad: #a01c1c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --surface: #14171c; --raised: #1e232b; --line: #4a5362; --text: #eef1f5; --muted: #b0b9c8;
    --accent: #8fb2ff; --on-accent: #10131a; --bad: #ff9c94;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--surface); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
main:has(.wide) { max-width: 72rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.125rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: 0 0 1rem; }
ul, ol, dl { margin: 0 0 1rem; padding: 0; list-style: none; }
.plain { padding-left: 1.25rem; list-style: disc; }
form { margin: 0; }
button, select, input { font: inherit; color: inherit; min-height: 2.75rem; max-width: 100%; border-radius: .375rem; }
button { padding: .5rem 1rem; border: 1px solid var(--line); background: var(--raised); cursor: pointer; }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.account { width: 100%; text-align: left; margin-bottom: .5rem; }
select, input { padding: .375rem .5rem; border: 1px solid var(--muted); background: var(--surface); }
button:hover { border-color: var(--text); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
a { color: var(--accent); }
code { font: .875em/1.4 ui-monospace, monospace; }
.note { color: var(--muted); }
form + .note { margin-top: 1.5rem; }
summary { cursor: pointer; padding: .25rem 0; }
summary h2 { display: inline; }
details { border-top: 1px solid var(--line); padding: .5rem 0; }
section + details { margin-top: 1.5rem; }
form + small { margin-top: .25rem; }
.bad { color: var(--bad); font-weight: 600; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
.rows > li { border-top: 1px solid var(--line); padding: .75rem 0; }
.split { display: grid; gap: .5rem 2rem; }
@media (min-width: 48rem) { .split { grid-template-columns: 1fr auto; align-items: center; } }
label { display: grid; grid-template-columns: minmax(0, 1fr); gap: .25rem; max-width: 100%; }
.row > *, .split > * { min-width: 0; }
label.check { display: flex; gap: .5rem; align-items: center; min-height: 2.75rem; }
label.check input { min-height: 1.5rem; width: 1.5rem; height: 1.5rem; }
.account span, small { color: var(--muted); display: block; font-size: .875rem; }
`;
