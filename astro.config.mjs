import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import starlight from '@astrojs/starlight';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { CHAPTERS } from './src/components/chapters.ts';
import { compress } from './src/server/compress.ts';

const component = (name) =>
  fileURLToPath(new URL(`./src/components/${name}.astro`, import.meta.url));

const chapters = CHAPTERS.filter((slug) =>
  existsSync(new URL(`./content/guide/${slug}.mdx`, import.meta.url)),
);

const clientReader = {
  name: 'client:reader',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) =>
      addClientDirective({ name: 'reader', entrypoint: './src/components/client-reader.ts' }),
  },
};

export default defineConfig({
  // A site that is published under a path sets both: see .github/workflows.
  site: process.env.SITE || 'http://localhost:4321',
  base: process.env.BASE || '/',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // A page then shows itself after one request: with files of styles a phone on a slow line waits for seven more.
  build: { inlineStylesheets: 'always' },
  integrations: [
    starlight({
      title: { en: 'JSEP Lab', 'zh-CN': 'JSEP Lab' },
      description:
        'WebRTC explained by real handshakes in your own browser, one API call per click.',
      locales: {
        root: { label: 'English', lang: 'en' },
        'zh-cn': { label: '简体中文', lang: 'zh-CN' },
      },
      routeMiddleware: './src/components/wide-pages.ts',
      sidebar: [
        {
          label: 'Guide',
          translations: { 'zh-CN': '教程' },
          items: [
            { slug: 'guide', label: 'Map', translations: { 'zh-CN': '全部章节' } },
            ...chapters.map((slug) => ({
              slug: `guide/${slug}`,
              attrs: { 'data-slug': slug, 'data-chapter': String(CHAPTERS.indexOf(slug) + 1) },
            })),
          ],
        },
        { label: 'The lab', translations: { 'zh-CN': '实验室' }, link: '/lab/' },
        {
          label: 'Connect two pages',
          translations: { 'zh-CN': '连接两个页面' },
          link: '/connect/',
        },
        {
          label: 'Inspect an SDP',
          translations: { 'zh-CN': '查看 SDP' },
          link: '/inspect/',
        },
        {
          label: 'Predict the next state',
          translations: { 'zh-CN': '猜下一个状态' },
          link: '/game/',
        },
        { label: 'Errors', translations: { 'zh-CN': '错误' }, link: '/errors/' },
        {
          label: 'Reference',
          translations: { 'zh-CN': '参考' },
          items: [
            {
              label: 'SDP attributes',
              translations: { 'zh-CN': 'SDP 属性' },
              link: '/reference/sdp/',
            },
            { slug: 'glossary' },
          ],
        },
      ],
      disable404Route: true,
      customCss: ['./src/styles/fonts.css', './src/styles/tokens.css', './src/styles/site.css'],
      components: {
        Head: component('Head'),
        PageTitle: component('PageTitle'),
        Pagination: component('Pagination'),
        Sidebar: component('Sidebar'),
        Search: component('Search'),
        SiteTitle: component('SiteTitle'),
        SocialIcons: component('HeaderLinks'),
      },
    }),
    svelte(),
    clientReader,
    compress(),
  ],
});
