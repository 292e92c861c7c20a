import type { IndexSpec, Scores, WeightsNode } from "@chiso/model";

/** Made-up data in a shape; for timing only. */
export interface MadeUpIndex {
  readonly spec: IndexSpec;
  readonly scores: Scores;
}

/**
 * A made-up index: leaves spread over pillars of two sub-indices, skewed values, some missing, some denominated,
 * imputed within two groups, outliers treated, min-max, arithmetic means.
 *
 * @param seed - Same seed, same data.
 */
export function madeUpIndex(units: number, leaves: number, pillars: number, seed: number): MadeUpIndex {
  const random = generator(seed);
  const codes = Array.from({ length: leaves }, (_, leaf) => `L${leaf + 1}`);
  const values = Float64Array.from({ length: units * leaves }, () =>
    random() < 0.025 ? NaN : Math.exp(2 * (random() + random() + random() - 1.5)),
  );
  const scores: Scores = {
    units: Array.from({ length: units }, (_, unit) => ({
      code: `U${unit + 1}`,
      label: { en: `Unit ${unit + 1}` },
      group: unit % 2 === 0 ? "even" : "odd",
    })),
    leaves: codes,
    values,
    denominators: { size: Float64Array.from({ length: units }, () => 1 + 9 * random()) },
  };
  return { spec: specOf(codes, pillars), scores };
}

function specOf(codes: readonly string[], pillars: number): IndexSpec {
  const node = (code: string, children?: WeightsNode[]): WeightsNode => ({
    code,
    label: { en: code },
    weight: 1,
    ...(children === undefined ? {} : { children }),
  });
  const leaf = (code: string, at: number): WeightsNode => ({
    ...node(code),
    direction: at % 5 === 4 ? -1 : 1,
    ...(at % 3 === 0 ? { denominator: "size" } : {}),
  });
  const pillarNodes = Array.from({ length: pillars }, (_, pillar) =>
    node(
      `P${pillar + 1}`,
      codes.flatMap((code, at) => (at % pillars === pillar ? [leaf(code, at)] : [])),
    ),
  );
  const half = Math.ceil(pillars / 2);
  const { weight: _weight, ...root } = node("index", [
    node("S1", pillarNodes.slice(0, half)),
    node("S2", pillarNodes.slice(half)),
  ]);
  return {
    kind: "weights",
    code: "made-up",
    label: { en: "Made up for timing" },
    prepare: [
      { step: "denominate" },
      { step: "impute", method: "groupMean" },
      { step: "screen", minAvailability: 0.5 },
      { step: "treat" },
    ],
    root,
  };
}

/** Uniform numbers in [0, 1): splitmix32. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}
