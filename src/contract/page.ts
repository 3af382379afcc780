import type { Guide } from '#domain/catalog/guide.ts';
import type { GuideSummary } from './guides.ts';
import type { Session } from './session.ts';
import type { Setup } from './setup-links.ts';
import type { StillPage } from './still-page.ts';
import type { Theme } from './theme.ts';

/** Values of the practice tenant that a visitor may try, with what they make happen. */
export type PracticeCredentials = {
  readonly label: string;
  readonly story: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tenant: string;
};

/** What a browser needs to sign an operator in with Microsoft. None of it is a secret. */
export type MicrosoftSignIn = {
  readonly clientId: string;
  /**
   * Where this server’s tenant is asked: `https://login.microsoftonline.com/{tenant ID}`, or a stand-in,
   * perhaps over http. The endpoints are below it, as `/oauth2/v2.0/authorize`.
   */
  readonly authority: string;
};

/** How a page looks in the frame of a portal, where that is otherwise than everywhere. */
export type EmbedLook = {
  /** Path and query of a style sheet that gives design tokens other values. */
  readonly style?: string | undefined;
  /** Path and query of the platform’s logo. */
  readonly logo?: string | undefined;
};

/** What a page knows of the portal around it before that has said anything. */
export type EmbeddedPage = {
  /** The setup that the address names, while its token is good. It opens nothing. */
  readonly setupId?: string | undefined;
  /** The only pages that it listens and talks to, each `https://host[:port]`. */
  readonly origins: readonly string[];
  /** The browser asks for a page of its own: no portal is around it. */
  readonly isAlone: boolean;
  /** BCP 47, for dates, where the portal’s page names none. */
  readonly locale?: string | undefined;
  readonly look?: EmbedLook | undefined;
};

/**
 * What the server knows when it renders a page. It travels inside the page, so that the browser
 * takes over without asking again. The element's id is `page-data`.
 */
export type PageData = {
  /** Origin under which people reach this server, for links that are shared. */
  readonly origin: string;
  readonly theme: Theme;
  readonly session: Session;
  /** Null where operators have nothing but the links of the terminal. */
  readonly signIn: MicrosoftSignIn | null;
  readonly guides: readonly GuideSummary[];
  /** On a guide's page: the guide. */
  readonly guide?: Guide | undefined;
  /**
   * On a guide's page that names a setup: that setup, or null when it is over or was not begun in this
   * browser. Nobody counts as an operator there.
   */
  readonly setup?: Setup | null | undefined;
  /** On the page of a guide for the frame of a portal. Nobody is signed in there, whatever cookies came along. */
  readonly embed?: EmbeddedPage | undefined;
  /** Only beside a practice tenant. */
  readonly practice?: readonly PracticeCredentials[] | undefined;
  /** A page for somebody who only passes through: it is left as it was rendered. */
  readonly still?: StillPage | undefined;
};

export const pageDataId = 'page-data';

/** What a chat or a social network shows of a link to a page. Addresses are absolute. */
export type PageCard = {
  readonly title: string;
  readonly description: string;
  /** Absent where the address that was asked for must not stand in an answer. */
  readonly url?: string | undefined;
  /** PNG, 1200 x 630. */
  readonly image: string;
  readonly imageAlt: string;
};

export type RenderedPage = {
  /** Markup for the root element. */
  readonly markup: string;
  readonly title: string;
  readonly description: string;
  /** Absolute address under which searches may keep the page; absent where none may. */
  readonly canonical?: string | undefined;
  readonly card?: PageCard | undefined;
  readonly status: 200 | 404;
  /** Source modules of the page's own chunks, to be loaded beside the entry; of a still page, its only scripts. */
  readonly modules: readonly string[];
};

/** Renders the page at a path and query. */
export type PageRenderer = (location: string, data: PageData) => Promise<RenderedPage>;
