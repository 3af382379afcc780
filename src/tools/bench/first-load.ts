import { type SeenRequest, visit } from './page-visit.ts';
import { measureDocument, measureFile, type Size, sumOf } from './sizes.ts';
import { kilobytes, printTable } from './table.ts';

/** What scripts may weigh before anything is clicked, compressed by gzip. */
const budgetBytes = 102_000;

/** Bytes and requests until a guide is there, as a browser fetches it that has nothing yet. */
export async function benchFirstLoad(url: string): Promise<void> {
  const { requests, headings, headingsWithoutScripts } = await visit(url);
  const html = await (await fetch(url)).text();
  await printSizes(requests, html);
  printChain(requests, { url, html });
  console.log(
    `  Headings: ${headingsWithoutScripts} in the HTML, ${headings} after the scripts.\n`,
  );
}

async function printSizes(requests: readonly SeenRequest[], html: string): Promise<void> {
  const weigh = async (...types: string[]) => {
    const chosen = requests.filter(({ type }) => types.includes(type));
    return sumOf(await Promise.all(chosen.map(({ url }) => measureFile(url))));
  };
  const { whole, data } = measureDocument(html);
  const scripts = await weigh('Script');
  const styles = await weigh('Stylesheet');
  const others = await weigh('Image', 'Other', 'Font', 'Fetch', 'XHR');
  printTable('First load of the guide: bytes before anything is clicked', [
    ['', 'files', 'raw', 'gzip', 'brotli'],
    row('JavaScript', scripts),
    row('CSS', styles),
    row('HTML', whole),
    row('  of it data for the scripts', data),
    row('pictures and others', others),
    row('all', sumOf([scripts, styles, whole, others])),
  ]);
  const verdict = scripts.gzip <= budgetBytes ? 'holds' : 'DOES NOT HOLD';
  console.log(`  Budget for JavaScript: ${kilobytes(budgetBytes)} of gzip. It ${verdict}.\n`);
}

function row(name: string, { files, raw, gzip, brotli }: Size): readonly (string | number)[] {
  return [name, files, kilobytes(raw), kilobytes(gzip), kilobytes(brotli)];
}

/** Readable is the guide with its HTML and with the style sheets that hold its painting back. */
function printChain(requests: readonly SeenRequest[], page: { url: string; html: string }): void {
  const depths = depthsOf(requests);
  const named = ({ url }: SeenRequest) =>
    url === page.url || page.html.includes(`"${new URL(url).pathname}"`);
  printTable('Requests: what is asked for, and what names it', [
    ['request', 'kind', 'depth', 'in the HTML'],
    ...requests.map((request) => [
      new URL(request.url).pathname,
      request.type,
      depths.get(request.url) ?? '?',
      named(request) ? 'yes' : 'NO',
    ]),
  ]);
  const needed = requests.filter(({ type }) => ['Document', 'Stylesheet'].includes(type));
  const depth = Math.max(...needed.map(({ url }) => depths.get(url) ?? 0));
  console.log(`  Before the guide can be read: ${needed.length} requests, ${depth} deep.`);
  const all = Math.max(...depths.values());
  console.log(`  Before it reacts: ${requests.length} requests, ${all} deep.`);
}

/** The document is 1 deep, what it names 2, and what a script asks for one more than the script. */
function depthsOf(requests: readonly SeenRequest[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { url, askedBy } of requests) {
    if (depths.has(url)) continue;
    depths.set(url, (askedBy === undefined ? 0 : (depths.get(askedBy) ?? 0)) + 1);
  }
  return depths;
}
