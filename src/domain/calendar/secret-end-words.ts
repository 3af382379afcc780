type Named = {
  readonly platform: string;
  readonly connector: string;
  readonly clientId: string;
  readonly url: string;
};

/** What a calendar says of the end of a secret. */
export const secretEndWords = {
  calendar: 'Ends of client secrets',
  title: (profile: string) => `Client secret of ${profile} ends`,
  description: ({ platform, connector, clientId, url }: Named, end: string) =>
    [
      `The client secret of the app ${clientId} ends on ${end}. From then on ${platform} cannot reach ${connector} any more.`,
      `Before that, create a new client secret for the app in Microsoft Entra ID, and put it in the place of this one: ${url}`,
    ].join('\n\n'),
};
