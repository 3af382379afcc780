import { type PageData, pageDataId } from '#contract/page.ts';

/** What a page brings along for the browser. */
export function dataOf(html: string): PageData {
  const block = new RegExp(
    `<script type="application/json" id="${pageDataId}">(.*?)</script>`,
    's',
  );
  // The server wrote it into this very page.
  return JSON.parse(block.exec(html)?.[1] ?? 'null') as PageData;
}
