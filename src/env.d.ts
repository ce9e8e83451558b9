declare module '@pagefind/default-ui' {
  /** The search that Pagefind ships; see its documentation for the options. */
  export class PagefindUI {
    constructor(options: Readonly<Record<string, unknown>>);
  }
}
