import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** See components/client-reader.ts. */
    'client:reader'?: boolean | { readonly unseen: true };
  }
}
