import { defineConfig } from "tsup";
import { sharedBuild } from "../../tsup.shared.ts";

export default defineConfig({
  ...sharedBuild,
  entry: {
    index: "src/index.ts",
    engine: "src/engine/index.ts",
    // Files that run as processes or workers of their own; `entryUrl` finds them beside the rest.
    "child-main": "src/hosts/child/child-main.ts",
    "stop-worker": "src/hosts/child/stop-worker.ts",
    "jupyter-main": "src/hosts/jupyter/jupyter-main.ts",
    "protocol-worker": "src/hosts/jupyter/protocol-worker.ts",
  },
});
