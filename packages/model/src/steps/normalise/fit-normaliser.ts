import type { NormaliseSpec } from "../../framework/types.js";
import type { LinearMap } from "./linear-map.js";
import { betweenPosts, fitMinMax } from "./min-max.js";

const DEFAULT_RANGE = [0, 100] as const;

/**
 * Fits the normaliser a spec names on a column of raw values.
 *
 * `none` keeps values (direction −1 turns their sign, so that more is better), with no best or worst value;
 * `goalposts` needs no fit and clips.
 *
 * @param raw - n values; NaN = missing.
 */
export function fitNormaliser(raw: ArrayLike<number>, spec: NormaliseSpec, direction: 1 | -1): LinearMap {
  switch (spec.method) {
    case "none":
      return { scale: direction, offset: 0, worst: -Infinity, best: Infinity };
    case "minMax":
      return fitMinMax(raw, direction, spec.range ?? DEFAULT_RANGE);
    case "goalposts": {
      const range = spec.range ?? DEFAULT_RANGE;
      const clip = range[0] <= range[1] ? range : ([range[1], range[0]] as const);
      return { ...betweenPosts(spec.lower, spec.upper, direction, range), clip };
    }
  }
}
