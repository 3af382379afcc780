export class SetupLinkNotFoundError extends Error {
  override readonly name = 'SetupLinkNotFoundError';

  constructor(id: string) {
    super(`There is no setup link ${id}.`);
  }
}

/** The link was used: there is nothing to revoke or to reissue any more. */
export class SetupLinkUsedError extends Error {
  override readonly name = 'SetupLinkUsedError';

  constructor(id: string) {
    super(`Setup link ${id} was used.`);
  }
}

/** The link was used, revoked, or is over, while somebody was at work with it. */
export class SetupOverError extends Error {
  override readonly name = 'SetupOverError';

  constructor(id: string) {
    super(`Setup link ${id} cannot be used any more.`);
  }
}

/** The embed token is for pages of other origins. */
export class EmbedOriginError extends Error {
  override readonly name = 'EmbedOriginError';

  constructor(id: string) {
    super(`The frame of setup ${id} is not for that page.`);
  }
}
