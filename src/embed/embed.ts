import { SetupElement } from './setup-element.ts';

// A page may load the script twice; an element is defined once.
customElements.get('scopewright-setup') ?? customElements.define('scopewright-setup', SetupElement);

export { createSetup } from './create-setup.ts';
