declare module '@pagefind/default-ui' {
  /** The search that Pagefind ships; see its documentation for the options. */
  export const PagefindUI: new (options: Readonly<Record<string, unknown>>) => unknown;
}
