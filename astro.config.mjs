import { fileURLToPath } from 'node:url';
import starlight from '@astrojs/starlight';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';

const component = (name) =>
  fileURLToPath(new URL(`./src/components/${name}.astro`, import.meta.url));

export default defineConfig({
  // A site that is published under a path sets both: see .github/workflows.
  site: process.env.SITE || 'http://localhost:4321',
  base: process.env.BASE || '/',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: { en: 'JSEP Lab', 'zh-CN': 'JSEP Lab' },
      description:
        'WebRTC explained by real handshakes in your own browser, one API call per click.',
      locales: {
        root: { label: 'English', lang: 'en' },
        'zh-cn': { label: '简体中文', lang: 'zh-CN' },
      },
      sidebar: [
        { slug: 'guide/jsep' },
        { label: 'The lab', translations: { 'zh-CN': '实验室' }, link: '/lab/' },
        { slug: 'glossary' },
      ],
      customCss: ['./src/styles/fonts.css', './src/styles/tokens.css', './src/styles/site.css'],
      components: {
        Head: component('Head'),
        Search: component('Search'),
        SiteTitle: component('SiteTitle'),
        SocialIcons: component('HeaderLinks'),
      },
      expressiveCode: { themes: ['github-dark-default', 'github-light-default'] },
    }),
    svelte(),
  ],
});
