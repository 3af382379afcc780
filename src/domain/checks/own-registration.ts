import type { RegisteredRedirectUri } from './check-result.ts';

/** What an app reads about its own registration, in the words of Microsoft Graph's `application`. */
export type OwnApplication = {
  readonly objectId: string;
  readonly signInAudience?: string | undefined;
  readonly redirectUris: readonly RegisteredRedirectUri[];
  /** The permissions of Microsoft Graph that are configured, by GUID. */
  readonly access: readonly { readonly id: string; readonly type: string }[];
  readonly secrets: readonly {
    /** First characters of the value. */
    readonly hint: string;
    /** Milliseconds since the epoch. */
    readonly expiresAt: number;
  }[];
};

/** And about its presence in the tenant. */
export type OwnServicePrincipal = {
  readonly objectId: string;
  readonly accountEnabled?: boolean | undefined;
  readonly assignmentRequired?: boolean | undefined;
  /** Microsoft's reason for switching it off. */
  readonly disabledByMicrosoft?: string | undefined;
};
