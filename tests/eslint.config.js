import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { defineConfig } from 'eslint/config';

/** The folders of `src/`, and what each may import: the rules of the house. */
const MAY_IMPORT = {
  sdp: [],
  ice: [],
  jsep: [],
  trace: ['jsep', 'sdp', 'ice'],
  signaling: ['sdp', 'ice', 'jsep', 'trace'],
  server: ['signaling', 'jsep', 'trace'],
  peer: ['sdp', 'ice', 'jsep', 'trace'],
  media: ['sdp', 'ice', 'jsep', 'trace'],
  lab: ['sdp', 'ice', 'jsep', 'trace', 'signaling', 'peer', 'media'],
  i18n: [],
  widgets: ['sdp', 'ice', 'jsep', 'trace', 'lab', 'i18n'],
  components: ['widgets', 'lab', 'sdp', 'ice', 'jsep', 'trace', 'i18n'],
  pages: ['components', 'widgets', 'lab', 'sdp', 'ice', 'jsep', 'trace', 'i18n'],
};
const LEAVES = ['sdp', 'ice', 'jsep', 'trace'];

const elements = Object.keys(MAY_IMPORT).map((type) => ({ type, pattern: `src/${type}` }));
const policies = Object.entries(MAY_IMPORT).map(([type, types]) => ({
  from: { element: { type } },
  allow: { to: { element: { types: { anyOf: [type, ...types] } } } },
}));

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  astro.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { extraFileExtensions: ['.svelte'] },
    },
    rules: {
      'no-undef': 'off',
      // Actors and promises that give nothing are typed by void.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ['src/**/*.{ts,svelte,astro}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'import/resolver': {
        node: { extensions: ['.ts', '.svelte.ts', '.svelte', '.astro', '.js'] },
      },
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import'],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', checkInternals: false, policies },
      ],
    },
  },
  {
    // Preludes declare what the code samples of the guide use.
    files: ['tests/samples/*.js'],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    // The leaves run anywhere: no page, no framework.
    files: LEAVES.map((leaf) => `src/${leaf}/**/*.ts`),
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['svelte*', 'xstate*', '@xstate/*', 'astro*'] },
      ],
      'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'RTCPeerConnection'],
    },
  },
  {
    files: ['src/**/*.{ts,svelte,astro}'],
    ignores: ['src/peer/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='RTCPeerConnection']",
          message: 'Only src/peer touches RTCPeerConnection.',
        },
      ],
    },
  },
);
