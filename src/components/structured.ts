import type { GuideChapter } from './guide';

interface Page {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly image: string;
  /** As in `lang`: `en`, `zh-CN`. */
  readonly language: string;
}

/** What a page is, for search engines, in the words of schema.org: an article, in the guide a part of the course. */
export function structuredData(
  page: Page,
  course: { name: string; url: string },
  chapter?: GuideChapter,
): object {
  const publisher = { '@type': 'Organization', name: 'JSEP Lab' };
  const common = {
    '@context': 'https://schema.org',
    name: page.title,
    description: page.description,
    url: page.url,
    inLanguage: page.language,
    isAccessibleForFree: true,
  };
  if (page.url === course.url)
    return { ...common, '@type': 'Course', provider: publisher, teaches: 'WebRTC' };
  if (!chapter) return { ...common, '@type': 'WebPage', image: page.image };
  return {
    ...common,
    '@type': 'TechArticle',
    headline: page.title,
    image: page.image,
    publisher,
    author: publisher,
    position: chapter.number,
    timeRequired: `PT${chapter.minutes}M`,
    isPartOf: { '@type': 'Course', provider: publisher, description: page.description, ...course },
  };
}
