/** What stands in the database now, for a person who has to decide what to do about it. */
export type CurrentProfile = {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly updatedAt: number;
};

/** Another profile of the same platform and connector has this name; `current` is that one. */
export class NameTakenError extends Error {
  override readonly name = 'NameTakenError';
  readonly current: CurrentProfile;

  constructor(current: CurrentProfile, options?: ErrorOptions) {
    super(`The name is taken by profile ${current.id}.`, options);
    this.current = current;
  }
}

/** The profile is not any more as the caller has seen it; `current` is how it is now. */
export class ChangedMeanwhileError extends Error {
  override readonly name = 'ChangedMeanwhileError';
  readonly current: CurrentProfile;

  constructor(current: CurrentProfile) {
    super(`Profile ${current.id} was changed meanwhile.`);
    this.current = current;
  }
}

/** There is no secret before the present one, or its time is over. */
export class NoPreviousSecretError extends Error {
  override readonly name = 'NoPreviousSecretError';

  constructor(id: string) {
    super(`Profile ${id} has no previous secret.`);
  }
}

export class ProfileNotFoundError extends Error {
  override readonly name = 'ProfileNotFoundError';

  constructor(id: string) {
    super(`There is no profile ${id}.`);
  }
}
