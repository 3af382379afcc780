import { defineElement } from './define-element.ts';
import { SetupElement } from './setup-element.ts';

// `scopewright/embed`, for the bundle of a portal; `script.ts` is the same for pages without one.
defineElement(SetupElement);

export { createSetup } from './create-setup.ts';
export type { Setup } from './setup.ts';
export type { SetupElement } from './setup-element.ts';
export type { SetupEvent, SetupEventMap, SetupEventTarget } from './setup-events.ts';
export type { SetupOptions, SetupTheme } from './setup-options.ts';
export type { SetupProps } from './setup-props.ts';
