import type { SetupEventMap } from './setup-events.ts';
import type { SetupTheme } from './setup-options.ts';

type Listeners = {
  readonly [Type in keyof SetupEventMap as `on${Type}`]?: (event: SetupEventMap[Type]) => void;
};

/**
 * What JSX may give a `<scopewright-setup>`, with React 19 or Preact. The types of React are the portal’s to extend:
 *
 *     declare module 'react' {
 *       namespace JSX {
 *         interface IntrinsicElements {
 *           'scopewright-setup': SetupProps & React.HTMLAttributes<SetupElement> & React.RefAttributes<SetupElement>;
 *         }
 *       }
 *     }
 */
export type SetupProps = Listeners & {
  readonly token?: string | null | undefined;
  readonly guide?: string | undefined;
  readonly origin?: string | undefined;
  readonly theme?: SetupTheme | undefined;
  readonly locale?: string | undefined;
  readonly title?: string | undefined;
};
