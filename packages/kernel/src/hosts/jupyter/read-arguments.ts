/** What the Jupyter kernel is told on its command line. */
export interface KernelArguments {
  readonly connectionFile: string;
  readonly fallbackRoots: readonly string[];
}

/**
 * Reads `[--fallback-root DIR]… CONNECTION_FILE`.
 *
 * @throws Error that says what was expected.
 */
export function readArguments(args: readonly string[]): KernelArguments {
  const fallbackRoots: string[] = [];
  const files: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === "--fallback-root") fallbackRoots.push(args[(at += 1)] ?? "");
    else files.push(args[at]!);
  }
  const [connectionFile] = files;
  if (connectionFile === undefined || files.length > 1)
    throw new Error(`expected [--fallback-root DIR]… CONNECTION_FILE, not ${args.join(" ")}`);
  return { connectionFile, fallbackRoots };
}
