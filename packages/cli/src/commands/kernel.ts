import type { InstallOptions, KernelspecPlace } from "@chiso/kernel";
import type { Call } from "../arguments/call.js";
import type { OptionSpec } from "../arguments/option.js";
import { exitCodes } from "../exit-code.js";
import { packageFolder } from "../package-folder.js";
import { UsageError } from "../usage-error.js";
import type { Command } from "./command.js";

const placeOptions: readonly OptionSpec[] = [
  { name: "user", help: { en: "for this user (the default)", vi: "cho người dùng này (mặc định)" } },
  {
    name: "prefix",
    value: "DIR",
    help: {
      en: "under DIR/share/jupyter, for example a virtual environment",
      vi: "trong DIR/share/jupyter, ví dụ một môi trường ảo",
    },
  },
  {
    name: "name",
    value: "NAME",
    help: { en: "name of the kernel; default chiso", vi: "tên kernel; mặc định chiso" },
  },
];

/** `chiso kernel install` */
export const kernelInstallCommand: Command = {
  name: "kernel install",
  summary: { en: "make the TypeScript kernel known to Jupyter", vi: "đăng ký kernel TypeScript với Jupyter" },
  positionals: [],
  options: placeOptions,
  examples: ["chiso kernel install", "chiso kernel install --prefix .venv --name chiso"],
  async run(call) {
    const { installKernelspec, jupyterCommand } = await import("@chiso/kernel");
    const command = jupyterCommand({ fallbackRoots: [packageFolder()] });
    const options: InstallOptions = { ...placeOf(call), command };
    const folder = usageWhenRange(() => installKernelspec(options));
    call.io.stdout.write(`${folder}\n`);
    call.note({
      en: "The kernel is installed; restart Jupyter's page to see it.",
      vi: "Đã cài kernel; tải lại trang Jupyter để thấy.",
    });
    return exitCodes.ok;
  },
};

/** `chiso kernel remove` */
export const kernelRemoveCommand: Command = {
  name: "kernel remove",
  summary: { en: "make the kernel unknown to Jupyter", vi: "gỡ kernel khỏi Jupyter" },
  positionals: [],
  options: placeOptions,
  examples: ["chiso kernel remove"],
  async run(call) {
    const { removeKernelspec } = await import("@chiso/kernel");
    call.io.stdout.write(`${usageWhenRange(() => removeKernelspec(placeOf(call)))}\n`);
    call.note({ en: "The kernel is removed.", vi: "Đã gỡ kernel." });
    return exitCodes.ok;
  },
};

function placeOf(call: Call): KernelspecPlace {
  const prefix = call.text("prefix");
  const name = call.text("name");
  return {
    ...(call.has("user") && { user: true }),
    ...(prefix !== undefined && { prefix: call.path(prefix) }),
    ...(name !== undefined && { name }),
  };
}

/** The kernel says in a RangeError that its arguments cannot be right: here they are the command line's. */
function usageWhenRange<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError([{ en: error.message }]);
    throw error;
  }
}
