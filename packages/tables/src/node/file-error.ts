import { IndexError, type Language } from "@chiso/model";
import { wordingOf } from "../wording/wording.js";

/** How a file is named and spoken of. */
export interface ReadFileOptions {
  readonly language?: Language;
  /** What issues call the file. Default: the path as given. */
  readonly fileName?: string;
}

/** The issue about a file that Node cannot read, as an error. */
export function fileError(path: string, error: unknown, options: ReadFileOptions): IndexError {
  if (error instanceof IndexError) return error;
  const wording = wordingOf(options.language);
  const { code, message } = error as NodeJS.ErrnoException;
  const missing = code === "ENOENT";
  return new IndexError([
    {
      code: missing ? "missing_file" : "unreadable_file",
      severity: "error",
      path: [options.fileName ?? path],
      ...(missing ? wording.missingFile() : wording.unreadableFile(code ?? message)),
    },
  ]);
}
