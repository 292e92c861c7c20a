import type { INotebookContent } from "@jupyterlab/nbformat";
import type { Language } from "@chiso/model";

/** An executed notebook as one HTML page. What makes pages is only loaded when one is wanted. */
export async function pageText(notebook: INotebookContent, language: Language): Promise<string> {
  const [{ renderPage }, { readVegaScripts }] = await Promise.all([
    import("../page/render-page.js"),
    import("../page/read-vega-scripts.js"),
  ]);
  return renderPage(notebook, { language, vegaScripts: await readVegaScripts() });
}
