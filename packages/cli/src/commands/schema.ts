import { exitCodes } from "../exit-code.js";
import { publishedSchemas } from "../json/schemas.js";
import { plainJson } from "../present/plain-json.js";
import { UsageError } from "../usage-error.js";
import type { Command } from "./command.js";

/** `chiso schema NAME` */
export const schemaCommand: Command = {
  name: "schema",
  summary: {
    en: "print the JSON Schema of an input or of a --json output",
    vi: "in JSON Schema của đầu vào hoặc của kết quả --json",
  },
  positionals: [
    {
      name: "NAME",
      help: {
        en: publishedSchemas.map(({ name }) => name).join(", "),
        vi: publishedSchemas.map(({ name }) => name).join(", "),
      },
    },
  ],
  options: [],
  examples: ["chiso schema index-spec", "chiso schema ranking"],
  notes: publishedSchemas.map(({ name, of }) => ({
    en: `${name}: ${of.en}`,
    vi: `${name}: ${of.vi ?? of.en}`,
  })),
  async run(call) {
    const [wanted = ""] = call.positionals;
    const schema = publishedSchemas.find(({ name }) => name === wanted);
    if (schema === undefined) {
      const names = publishedSchemas.map(({ name }) => name).join(", ");
      throw new UsageError([
        {
          en: `There is no schema “${wanted}”; there are ${names}.`,
          vi: `Không có schema “${wanted}”; chỉ có ${names}.`,
        },
      ]);
    }
    call.io.stdout.write(plainJson(schema.build()));
    return Promise.resolve(exitCodes.ok);
  },
};
