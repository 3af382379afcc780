/** Something on a screen. */
export type Control = {
  readonly text: string;
  /** What the reader presses, reads or fills in, numbered in the order of doing. */
  readonly mark?: number | undefined;
  /** What looks like it and is the wrong one. */
  readonly crossed?: boolean;
};

export type Cell = Control | 'bar';

/** A group of permissions that is open in the picker. */
export type PickerGroup = {
  readonly name: string;
  readonly rows: readonly { readonly name: string; readonly ticked: boolean }[];
};

/** What a screen is made of, from top to bottom. */
export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'commands'; readonly items: readonly Control[] }
  | { readonly kind: 'tabs'; readonly items: readonly Control[]; readonly current: number }
  | {
      readonly kind: 'field';
      readonly label: string;
      readonly value: string;
      /** What stands before the field: a list to choose from. */
      readonly choice?: string | undefined;
      /** The text is the field's own hint: nothing is entered. */
      readonly empty?: boolean;
      readonly mark?: number | undefined;
    }
  | {
      readonly kind: 'radios';
      readonly label: string;
      readonly options: readonly string[];
      readonly chosen: number;
      readonly mark: number;
    }
  | { readonly kind: 'facts'; readonly rows: readonly (Control & { readonly label: string })[] }
  | { readonly kind: 'tiles'; readonly items: readonly (Control & { readonly chosen?: boolean })[] }
  | {
      readonly kind: 'groups';
      readonly groups: readonly PickerGroup[];
      readonly more: string | undefined;
      readonly mark: number;
    }
  | {
      readonly kind: 'table';
      /** Minor columns are left out where the drawing is narrow. */
      readonly columns: readonly (Control & { readonly minor?: boolean })[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'button'; readonly text: string; readonly mark: number };

/** One screen of the provider, as data: small and true, with the reader's own values in it. */
export type Screen = {
  readonly title: string;
  /** The way to it. */
  readonly place: readonly string[];
  /** The menu at its left; the entry that is open is one of it. */
  readonly menu: { readonly entries: readonly string[]; readonly current: string };
  readonly parts: readonly Part[];
  /** A pane that has come up over the right side. */
  readonly pane?: { readonly title: string; readonly parts: readonly Part[] } | undefined;
  /** What to do at each mark, the first at mark 1, and at last what not to take. */
  readonly says: readonly string[];
  readonly warns?: string | undefined;
};
