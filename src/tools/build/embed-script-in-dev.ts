import type { Plugin } from 'vite';

/** `/embed.js` during development: its source, so that the pages of portals can be tried with it. */
export function embedScriptInDev(): Plugin {
  return {
    name: 'embed-script-in-dev',
    apply: 'serve',
    configureServer: ({ middlewares }) => {
      middlewares.use((request, _response, next) => {
        if (request.url === '/embed.js') request.url = '/src/embed/script.ts';
        next();
      });
    },
  };
}
