import type { INotebookContent } from "@jupyterlab/nbformat";
import type { Language } from "@chiso/model";

/** An executed notebook as one HTML page. */
export function pageText(_notebook: INotebookContent, _language: Language): Promise<string> {
  return Promise.reject(new Error("pages are not built yet"));
}
