/** How code blocks look. It stands alone because it holds a function: the `<Code>` component reads it a second time. */
export default {
  themes: ['github-dark-default', 'github-light-default'],
  // As all styles: within the page.
  emitExternalStylesheet: false,
  // Starlight looks for the language below src/content/docs.
  getBlockLocale: ({ file }) => (file.path?.includes('/content/zh-cn/') ? 'zh-CN' : 'en'),
};
