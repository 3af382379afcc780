import { createSetup } from './create-setup.ts';
import { reportError } from './report-error.ts';
import type { Setup } from './setup.ts';
import type { SetupEventTarget } from './setup-events.ts';
import type { SetupTheme } from './setup-options.ts';

/** On a server, where pages are rendered, there are no elements, but the module is imported all the same. */
const PageElement = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;

/**
 * `<scopewright-setup>`: the wizard where it stands, once it has a token or a guide; with another token it goes on,
 * with nothing lost. Attributes and properties are those of `SetupOptions`. What is wrong with them is told by
 * the event `error` and in the console.
 */
export class SetupElement extends PageElement {
  static readonly observedAttributes: readonly string[] = ['token', 'guide', 'theme', 'origin'];

  declare addEventListener: SetupEventTarget['addEventListener'];
  declare removeEventListener: SetupEventTarget['removeEventListener'];

  #setup: Setup | undefined;
  #token = '';
  /** Attributes come before it is told of its place, and may be one of several. */
  #isPlaced = false;

  constructor() {
    super();
    // What was set before the script came hides the properties of the class.
    for (const name of ['token', 'guide', 'theme', 'locale', 'origin'] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const value: unknown = this[name];
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  /** From `POST /api/v1/embed-tokens`. As a property it does not stand in the document; empty means none yet. */
  get token(): string {
    return this.#token;
  }

  set token(token: string | null | undefined) {
    const before = this.#token;
    this.#token = token ?? '';
    if (this.#token !== before) this.#begin();
  }

  get theme(): SetupTheme {
    const given = this.getAttribute('theme');
    return given === 'light' || given === 'dark' ? given : 'auto';
  }

  set theme(theme: SetupTheme | null | undefined) {
    this.#reflect('theme', theme);
  }

  /** Shown without a token, and until there is one: `platform/connector`. It is heard when the frame begins. */
  get guide(): string {
    return this.getAttribute('guide') ?? '';
  }

  set guide(guide: string | null | undefined) {
    this.#reflect('guide', guide);
  }

  /** BCP 47, of dates. It is heard when the frame begins. */
  get locale(): string {
    return this.getAttribute('locale') ?? '';
  }

  set locale(locale: string | null | undefined) {
    this.#reflect('locale', locale);
  }

  /** Where Scopewright is. */
  get origin(): string {
    return this.getAttribute('origin') ?? '';
  }

  set origin(origin: string | null | undefined) {
    this.#reflect('origin', origin);
  }

  connectedCallback(): void {
    if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
    this.#isPlaced = true;
    this.#begin();
  }

  /** Moved by `moveBefore()`: the frame stays as it is. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    this.#isPlaced = false;
    this.destroy();
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === 'token') this.token = value;
    else if (name === 'theme') this.#setup?.setTheme(this.theme);
    else this.#begin();
  }

  /** Moves the focus to the beginning of the wizard, as soon as that is there. */
  override focus(): void {
    this.#setup?.focus();
  }

  /** Asks the wizard to close: `close-requested` comes once nobody minds losing what was typed. */
  requestClose(): void {
    this.#setup?.requestClose();
  }

  /** Removes the frame at once, with whatever was typed in it; another token begins anew. */
  destroy(): void {
    this.#setup?.destroy();
    this.#setup = undefined;
  }

  #begin(): void {
    const { token, guide, origin, theme, locale } = this;
    if (!this.#isPlaced || (token === '' && guide === '')) return;
    const title = this.title || undefined;
    try {
      if (this.#setup === undefined) {
        this.#setup = createSetup(this, { token, guide, origin, theme, locale, title });
      } else if (token !== '') this.#setup.setToken(token);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      reportError(this, 'unusable', error.message);
    }
  }

  #reflect(name: string, value: string | null | undefined): void {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scopewright-setup': SetupElement;
  }
}
