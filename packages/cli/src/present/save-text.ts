import { IndexError } from "@chiso/model";
import { writeFileWhole } from "@chiso/tables/node";
import type { Call } from "../arguments/call.js";
import { StoppedError } from "../stopped-error.js";

/**
 * Writes a file of the user's, whole or not at all.
 *
 * @param file - As the user names it.
 * @throws IndexError when it cannot be written; StoppedError when the user stopped the command before.
 */
export async function saveText(call: Call, file: string, content: string | Uint8Array): Promise<void> {
  if (call.io.signal?.aborted === true) throw new StoppedError();
  try {
    await writeFileWhole(call.path(file), content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const message = call.say({
      en: `The file cannot be written: ${code}.`,
      vi: `Không ghi được tệp: ${code}.`,
    });
    throw new IndexError([{ code: "unreadable_file", severity: "error", path: [file], message }]);
  }
}
