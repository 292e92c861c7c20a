import type { INotebookContent } from "@jupyterlab/nbformat";
import { NotebookError, readNotebook } from "@chiso/kernel";
import { IndexError, type Issue } from "@chiso/model";
import { readText } from "@chiso/tables/node";
import type { Call } from "../arguments/call.js";

/**
 * Reads notebooks, all of them before anything runs.
 *
 * @param names - Files as the user names them.
 * @throws IndexError with everything wrong in any of them.
 */
export async function readNotebooks(
  call: Call,
  names: readonly string[],
): Promise<readonly INotebookContent[]> {
  const notebooks: INotebookContent[] = [];
  const issues: Issue[] = [];
  for (const name of names) {
    try {
      notebooks.push(
        readNotebook(await readText(call.path(name), { fileName: name, language: call.language })),
      );
    } catch (error) {
      issues.push(...issuesOf(error, name));
    }
  }
  if (issues.length > 0) throw new IndexError(issues);
  return notebooks;
}

/** What is wrong with a notebook, under its file name. Anything else goes on as it is. */
export function issuesOf(error: unknown, name: string): readonly Issue[] {
  if (error instanceof IndexError) return error.issues;
  if (!(error instanceof NotebookError)) throw error;
  return error.issues.map(({ code, path, severity, message, hint }) => ({
    code: code === "not_json" ? "invalid_json" : "unreadable_file",
    severity,
    path: [name, ...path],
    message: sentence(message),
    hint,
  }));
}

/** The kernel starts with a word that the path already says, and leaves the full stop out. */
function sentence(message: string): string {
  const text = message.replace(/^notebook: /, "");
  return text.endsWith(".") ? text : `${text}.`;
}
