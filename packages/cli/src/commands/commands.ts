import { boundsCommand } from "./bounds.js";
import { checkCommand } from "./check.js";
import type { Command } from "./command.js";
import { diagnoseCommand } from "./diagnose.js";
import { evaluateCommand } from "./evaluate.js";
import { gapCommand } from "./gap.js";
import { importCoinCommand } from "./import-coin.js";
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
  checkCommand,
  importCoinCommand,
  notebookCommand,
  kernelInstallCommand,
  kernelRemoveCommand,
  schemaCommand,
];
