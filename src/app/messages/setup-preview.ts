/** What a program, or somebody who looks over its shoulder, is told of a setup link. */
export const setupPreviewMessages = {
  title: (connector: string, platform: string) => `Connect ${connector} to ${platform}`,
  text: (askedBy: string, platform: string) =>
    `${askedBy} asks you to register an app in Microsoft Entra ID and to hand its credentials over to ${platform}. The guide leads through it step by step.`,
  begin: 'Begin the setup',
};
