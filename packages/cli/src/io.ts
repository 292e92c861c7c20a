/** Where text goes. */
export interface TextSink {
  /** Takes a piece of output. */
  write(text: string): void;
  /** A terminal: progress may redraw its line. Default: false. */
  readonly isTTY?: boolean;
  /** Width of the terminal. */
  readonly columns?: number;
}

/** Everything a command knows of the world; tests give their own. */
export interface Io {
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  /** Folder that file names are relative to. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user stops the command. */
  readonly signal?: AbortSignal;
}
