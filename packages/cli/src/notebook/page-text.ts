import type { INotebookContent } from "@jupyterlab/nbformat";
import type { Language } from "@chiso/model";

/** An executed notebook as one HTML page. What draws charts is only loaded when a page is wanted. */
export async function pageText(notebook: INotebookContent, language: Language): Promise<string> {
  const { readVegaScripts, renderPage } = await import("../page/index.js");
  return renderPage(notebook, { language, vegaScripts: readVegaScripts() });
}
