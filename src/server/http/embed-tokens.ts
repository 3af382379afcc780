import { Hono } from 'hono';
import { EmbedTokenInput, type MadeEmbedToken } from '#contract/embed-tokens.ts';
import { embedThemeOf } from '../embed/embed-theme-of.ts';
import type { Services } from '../services.ts';
import { aboutEmbedToken } from './about-link.ts';
import { actorOf } from './actor-of.ts';
import { auditOf } from './audit-of.ts';
import { readBody } from './read-body.ts';
import { requireMayChange } from './require-may-change.ts';
import { takeEmbedOrigins } from './take-embed-origins.ts';
import { takeSetupLink } from './take-setup-link.ts';

/** `/api/v1/embed-tokens`: a portal's backend lets one of its pages show the wizard. */
export function embedTokenRoutes(services: Services): Hono {
  const { setupLinks, log } = services;
  const routes = new Hono();

  routes.post('/', async (context) => {
    const { id, name } = actorOf(context);
    const { origins, theme = {}, locale, ...wanted } = await readBody(context, EmbedTokenInput);
    await requireMayChange(context, wanted, services);
    const embed = { origins: takeEmbedOrigins(origins, services), theme, locale };
    // Not by the name of a key, which is the platform’s own affair.
    const askedBy = embedThemeOf({ ...wanted, embed }, services.catalog).platformName;
    const input = await takeSetupLink({ ...wanted, askedBy }, services);
    const { link, token } = await setupLinks.create(
      { ...input, embed, createdBy: { id, name } },
      auditOf(context, services).settling('embed_token.created', aboutEmbedToken),
    );
    log.info({ link: link.id }, 'embed token made');
    const made: MadeEmbedToken = {
      token: `${link.id}.${token}`,
      setupId: link.id,
      expiresAt: link.expiresAt,
    };
    return context.json(made, 201);
  });

  return routes;
}
