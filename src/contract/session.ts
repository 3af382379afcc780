import * as z from 'zod/mini';

/** `POST /api/v1/session` spends a one-time sign-in link; 401 `sign-in-link-unusable` otherwise. */
export const SignInRequest = z.strictObject({
  token: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** `GET /api/v1/session`, and the answer to signing in. `DELETE` ends it on the server. */
export const Session = z.strictObject({
  signedIn: z.boolean(),
});

export type Session = z.infer<typeof Session>;

export type SignInRequest = z.infer<typeof SignInRequest>;
