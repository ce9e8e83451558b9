/** What of a page may be laid out after its first view; `site.css` says what of it is left out until then. */
export const LEFT_OUT = ':is(.sl-markdown-content, .entries) > *, .example .ec-line';
