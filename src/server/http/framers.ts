import type { Context } from 'hono';

declare module 'hono' {
  interface ContextVariableMap {
    framers: readonly string[];
  }
}

/** Says whose pages may show the answer in a frame: a list of origins. Nobody may, unless that was said. */
export function letFrame(context: Context, origins: readonly string[]): void {
  context.set('framers', origins);
}

/** The origins whose pages may frame the answer; none of most. */
export function framersOf(context: Context): readonly string[] {
  return context.get('framers') ?? [];
}
