export { parIndex2017 } from "./frameworks/par-index-2017.js";
export { parIndex2022 } from "./frameworks/par-index-2022.js";
export { parIndex2022ByPart } from "./frameworks/par-index-2022-by-part.js";
export { papi } from "./frameworks/papi.js";
export {
  frameworkFor,
  parStructures,
  poolable,
  structureFor,
  type ParStructure,
  type StructureCounts,
} from "./frameworks/structures.js";
export { claims, type ClaimFilter, type ClaimIndicator } from "./claims/claims.js";
export { claimFramework } from "./claims/claim-framework.js";
export { provinces, regions } from "./provinces/provinces.js";
export { findProvince } from "./provinces/find-province.js";
export { suggestProvinces } from "./provinces/suggest-provinces.js";
export { mergedInto, membersOf, merger } from "./provinces/merger.js";
export type { MergedUnit, Province, Region, RegionCode } from "./provinces/types.js";
export { papiPanel, papiScores, papiYears } from "./papi/papi-scores.js";
