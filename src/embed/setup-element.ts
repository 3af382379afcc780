import { createSetup } from './create-setup.ts';
import type { Setup, SetupTheme } from './setup-options.ts';

const themes: readonly string[] = ['auto', 'light', 'dark'] satisfies SetupTheme[];

/**
 * `<scopewright-setup token="…">`: the wizard where it stands, once it has a token; with another one it goes on.
 * Also `theme`, `locale`, `origin` and `title`.
 */
export class SetupElement extends HTMLElement {
  static readonly observedAttributes = ['token', 'theme'];

  #setup: Setup | undefined;

  get token(): string {
    return this.getAttribute('token') ?? '';
  }

  set token(token: string) {
    this.setAttribute('token', token);
  }

  connectedCallback(): void {
    if (this.#setup !== undefined || this.token === '') return;
    if (this.style.display === '') this.style.display = 'block';
    const [locale, origin, title] = ['locale', 'origin', 'title'].map((name) =>
      this.getAttribute(name),
    );
    this.#setup = createSetup(this, {
      token: this.token,
      theme: this.#theme(),
      ...(locale && { locale }),
      ...(origin && { origin }),
      ...(title && { title }),
    });
  }

  disconnectedCallback(): void {
    this.destroy();
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (this.#setup === undefined) this.connectedCallback();
    else if (name === 'theme') this.#setup.setTheme(this.#theme());
    else if (this.token !== '') this.#setup.setToken(this.token);
  }

  override focus(): void {
    this.#setup?.focus();
  }

  requestClose(): void {
    this.#setup?.requestClose();
  }

  destroy(): void {
    this.#setup?.destroy();
    this.#setup = undefined;
  }

  #theme(): SetupTheme {
    const given = this.getAttribute('theme') ?? 'auto';
    return themes.includes(given) ? (given as SetupTheme) : 'auto';
  }
}
