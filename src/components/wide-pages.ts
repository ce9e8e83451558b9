import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/**
 * A page over the full window (`template: splash`) has the menu of all others on a phone: without it nobody could change
 * the language there. `Head.astro` takes the sidebar away where there is room for the header's own links.
 */
export const onRequest = defineRouteMiddleware(({ locals: { starlightRoute } }) => {
  if (starlightRoute.entry.data.template === 'splash') starlightRoute.hasSidebar = true;
});
