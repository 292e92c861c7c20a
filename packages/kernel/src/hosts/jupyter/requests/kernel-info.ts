import { readFileSync } from "node:fs";
import type { KernelMessage } from "@jupyterlab/services";
import { KERNEL_NAME, KERNEL_TITLE, LANGUAGE_INFO } from "../../../kernelspec/language.js";
import { PROTOCOL_VERSION } from "../../../wire/message-maker.js";
import type { Reply } from "../request-handler.js";

/** Answers `kernel_info_request`. */
export function kernelInfo(): Reply {
  const content: KernelMessage.IInfoReply = {
    status: "ok",
    protocol_version: PROTOCOL_VERSION,
    implementation: KERNEL_NAME,
    implementation_version: packageVersion(),
    language_info: LANGUAGE_INFO,
    banner: `${KERNEL_TITLE}, Node ${process.versions.node}`,
    help_links: [],
  };
  return { content };
}

function packageVersion(): string {
  const manifest = readFileSync(new URL(packageFile(), import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

/** The package's manifest, seen from the build (one folder deep) or from the sources. */
function packageFile(): string {
  return import.meta.url.endsWith(".ts") ? "../../../../package.json" : "../package.json";
}
