import { createRequire } from 'node:module';
import { Language, type Node, Parser } from '@vscode/tree-sitter-wasm';

const { resolve } = createRequire(import.meta.url);
const grammar = resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm');

/** Reads PowerShell by its grammar; throws where the grammar does not know what to make of it. */
export async function powerShellParser(): Promise<(script: string) => Node> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return (script) => {
    const root = parser.parse(script)?.rootNode;
    if (root === undefined || root.hasError) throw new Error(`not PowerShell:\n${script}`);
    return root;
  };
}
