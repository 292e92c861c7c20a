/** What resolution tried in vain. */
export interface FailedResolution {
  readonly specifier: string;
  /** Folders, or files, in the order they were tried. */
  readonly lookedIn: readonly string[];
  /** What the user can do about it. */
  readonly hint: string;
}

/** A module that a cell or a local file imports and that is nowhere to be found. */
export class ModuleNotFoundError extends Error {
  readonly code = "ERR_MODULE_NOT_FOUND";
  readonly specifier: string;

  constructor({ specifier, lookedIn, hint }: FailedResolution) {
    super(
      `Cannot find the module "${specifier}". Looked in:\n${lookedIn.map((place) => `  ${place}`).join("\n")}\n${hint}`,
    );
    this.name = "ModuleNotFoundError";
    this.specifier = specifier;
    // Where the loader stood says nothing about the mistake.
    this.stack = `${this.name}: ${this.message}`;
  }
}
