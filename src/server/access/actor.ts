import type { KeyScope, Role } from '#contract/access.ts';

/** Who asks, and on which grounds. `sessionId` is what tests, limits and waiting sign-ins belong to. */
export type Actor = { readonly sessionId: string; readonly id: string; readonly name: string } & (
  | { readonly kind: 'operator'; readonly role: Role }
  | {
      readonly kind: 'setup';
      readonly linkId: string;
      /** All is saved: nothing is left but to read what came of it. */
      readonly isDone: boolean;
    }
  | { readonly kind: 'api-key'; readonly scopes: readonly KeyScope[] }
);
