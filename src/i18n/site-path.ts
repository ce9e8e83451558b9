/** @example sitePath('sdp/en.json') → '/sdp/en.json', below the base of the site, which may be given without its last slash */
export const sitePath = (path = ''): string =>
  `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${path}`;
