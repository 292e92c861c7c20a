export { createNodeEngine, type NodeEngineOptions } from "./create-node-engine.js";
export { inspectValue } from "./inspect.js";
export { createModuleLoader, type ModuleLoaderOptions, type NodeModuleLoader } from "./module-loader.js";
export { ModuleNotFoundError } from "./module-not-found-error.js";
export { createScriptScope } from "./script-scope.js";
export { createTypeStripper } from "./type-stripper.js";
