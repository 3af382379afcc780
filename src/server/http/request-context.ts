import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Theme, themeCookie, themes } from '#contract/theme.ts';
import type { Services } from '../services.ts';

/** The origin under which this request reached us: as configured, else as asked. */
export function originOf(context: Context, { publicUrl }: Pick<Services, 'publicUrl'>): string {
  return publicUrl ?? new URL(context.req.url).origin;
}

export function themeOf(context: Context): Theme {
  const asked = getCookie(context, themeCookie);
  return themes.find((theme) => theme === asked) ?? 'system';
}
