import { useLocation } from 'react-router';
import { microsoftMessages } from '../messages/microsoft-sign-in.ts';
import { Icon } from '../ui/icon.tsx';
import { signInPath } from './way-back.ts';

const link =
  'inline-flex min-h-6 items-center gap-1.5 font-medium text-accent underline underline-offset-2 pointer-coarse:min-h-11';

/**
 * To the sign-in page where Microsoft is set up: in a tab of its own while this one keeps what was typed,
 * else there and back. The page is loaded, not swapped in: it alone may reach Microsoft.
 */
export function ToSignIn({ newTab }: { newTab: boolean }) {
  const { pathname, search } = useLocation();
  return newTab ? (
    <>
      <p>{microsoftMessages.gateInNewTab}</p>
      <p>
        <a href={signInPath()} target="_blank" rel="noopener" className={link}>
          {microsoftMessages.signIn}
          <Icon name="external" />
        </a>
      </p>
    </>
  ) : (
    <>
      <p>{microsoftMessages.gate}</p>
      <p>
        <a href={signInPath(pathname + search)} className={link}>
          {microsoftMessages.signIn}
        </a>
      </p>
    </>
  );
}
