import type { Options } from "tsup";

/** What every package's build has in common: ESM, types, source maps, nothing bundled that is a dependency. */
export const sharedBuild: Options = {
  format: ["esm"],
  target: "node20",
  // tsup sets baseUrl by itself, which TypeScript 6 reports as deprecated.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  sourcemap: true,
  clean: true,
  treeshake: false,
  splitting: true,
  silent: true,
};
