/**
 * A client secret on its way. Whatever prints, joins, logs or serialises it gets `[secret]`; only
 * `reveal()` opens it, and that word can be searched for.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  /** The first three characters, as Microsoft shows them beside a secret: enough to tell two apart. */
  hint(): string {
    return this.#value.slice(0, 3);
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  /** What Node prints for it, at any depth. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}
