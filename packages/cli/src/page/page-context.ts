/** Languages a page is written in. */
export type PageLanguage = "en" | "vi";

/** What the parts of one page share while it is rendered. */
export interface PageContext {
  readonly language: PageLanguage;
  /** Ids given to headings, so that each is there once. */
  readonly anchors: Set<string>;
  /** Vega-Lite and Vega specs of the page, by the id of the figure they belong to. */
  readonly charts: Map<string, unknown>;
}

/** The context of a new page. */
export function pageContext(language: PageLanguage): PageContext {
  return { language, anchors: new Set(), charts: new Map() };
}
