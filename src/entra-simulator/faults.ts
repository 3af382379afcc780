import type { AadstsCode } from './aadsts.ts';

/** A whole answer that takes the place of the normal one. */
export type AnswerFault =
  /** A documented refusal, whatever the request says. */
  | { kind: 'aadsts'; code: AadstsCode }
  /** 429 with Retry-After. */
  | { kind: 'throttled' }
  /** 503, from Entra itself or from the machine in front of it. */
  | { kind: 'server-error'; body: 'html' | 'json' }
  /** The page of a proxy or of a captive portal. */
  | { kind: 'html'; status: number }
  /** 200 and a JSON body cut in the middle. */
  | { kind: 'malformed-json' }
  /** 200 and ten megabytes of valid JSON. */
  | { kind: 'huge' }
  | { kind: 'redirect'; location: string }
  /** A success whose access token is no JWT. */
  | { kind: 'opaque-token' }
  /** A success without an access token. */
  | { kind: 'no-token' }
  /** A refusal in the words of Graph. */
  | { kind: 'graph-error'; status: number; code: string; message: string }
  /** Anything that the other kinds do not say, for a test that needs one odd body. */
  | { kind: 'answer'; status: number; contentType: string; body: string };

/** Something that befalls the connection. */
type ConnectionFault =
  /** The normal answer, late. */
  | { kind: 'delay'; milliseconds: number }
  /** No answer, ever. */
  | { kind: 'hang' }
  /** 200, then one byte of the body at a time, without end. */
  | { kind: 'drip'; everyMilliseconds: number }
  | { kind: 'reset'; when: 'before-answer' | 'within-body' };

/** A well-formed, signed token that was made for somebody else. */
type TokenFault = { kind: 'foreign-client' } | { kind: 'foreign-tenant' };

export type Fault = AnswerFault | ConnectionFault | TokenFault;

export type FaultyEndpoint =
  | 'token'
  | 'discovery'
  | 'keys'
  | 'graph'
  | 'authorize'
  | 'admin-consent';
