/** Name and title of the kernel, as notebooks and front ends record them. */
export const KERNEL_NAME = "chiso";
/** What front ends call the kernel. */
export const KERNEL_TITLE = "Chiso (TypeScript)";

/** `language_info` of `kernel_info_reply` and of notebooks; the mode and lexer names make exports highlight. */
export const LANGUAGE_INFO = {
  name: "typescript",
  // The language's version is Node's business here: what runs is what Node runs, types are erased.
  version: "6.0",
  file_extension: ".ts",
  mimetype: "text/typescript",
  codemirror_mode: { name: "javascript", typescript: true },
  pygments_lexer: "typescript",
  nbconvert_exporter: "script",
};
