import { boundsCommand } from "./bounds.js";
import type { Command } from "./command.js";
import { diagnoseCommand } from "./diagnose.js";
import { evaluateCommand } from "./evaluate.js";
import { gapCommand } from "./gap.js";
import { kernelInstallCommand, kernelRemoveCommand } from "./kernel.js";
import { rankCommand } from "./rank.js";
import { notebookCommand } from "./run.js";
import { schemaCommand } from "./schema.js";
import { whatIfCommand } from "./what-if.js";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  evaluateCommand,
  rankCommand,
  diagnoseCommand,
  whatIfCommand,
  gapCommand,
  boundsCommand,
  notebookCommand,
  kernelInstallCommand,
  kernelRemoveCommand,
  schemaCommand,
];
