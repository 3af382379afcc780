import type { Context } from 'hono';

/** As Slack, Teams, Outlook, LinkedIn, X, Facebook, WhatsApp, Telegram, Discord, Matrix and others call theirs. */
const previewers = /bot\b|preview|externalhit|facebot|whatsapp|embedly|iframely/i;

/**
 * Whether a request comes from a program that makes a preview of a link, by its own word. A browser that goes to a
 * page says so too, and is never one, whatever it is called.
 */
export function asksForPreview(context: Context): boolean {
  if (context.req.header('sec-fetch-mode') === 'navigate') return false;
  return previewers.test(context.req.header('user-agent') ?? '');
}
