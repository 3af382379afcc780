import { createSetup as createSetupAt } from './create-setup.ts';
import { defineElement } from './define-element.ts';
import type { Setup } from './setup.ts';
import { SetupElement } from './setup-element.ts';
import type { SetupOptions } from './setup-options.ts';

/** `/embed.js` comes from where Scopewright is: whoever takes it from there need not name the origin. */
const scriptOrigin = new URL(import.meta.url).origin;

class ScriptElement extends SetupElement {
  override get origin(): string {
    return super.origin || scriptOrigin;
  }

  override set origin(origin: string | null | undefined) {
    super.origin = origin;
  }
}

defineElement(ScriptElement);

type ScriptOptions = Omit<SetupOptions, 'origin'> & Partial<Pick<SetupOptions, 'origin'>>;

/** See `createSetup` of `scopewright/embed`; `origin` is that of this script where it is not named. */
export function createSetup(element: Element, options: ScriptOptions): Setup {
  return createSetupAt(element, { ...options, origin: options.origin ?? scriptOrigin });
}
