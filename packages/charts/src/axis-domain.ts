/** Ends of an axis, and where its ticks stand. */
export interface AxisDomain {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Digits after the decimal sign that the ticks need. */
  readonly decimals: number;
}

/**
 * A round axis around values, with five to eight ticks or so.
 *
 * @param values - NaN is skipped; without any number the axis is 0–1.
 * @param options.zero - Start at 0 (or end there), as bars need. Default `false`.
 * @example
 * axisDomain([86.97, 92.18]).domain; // [86, 93]
 */
export function axisDomain(values: readonly number[], options: { readonly zero?: boolean } = {}): AxisDomain {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) known.push(0, 1);
  if (options.zero === true) known.push(0);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const step = roundStep((high - low || Math.abs(high) || 1) / 6);
  const margin = options.zero === true ? 0 : step / 4;
  const first = Math.floor((low - margin) / step);
  const last = Math.ceil((high + margin) / step);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toFixed(decimals)),
  );
  return { domain: [ticks[0]!, ticks.at(-1)!], ticks, decimals };
}

/** The nearest larger of 1, 2, 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * 0.999) ?? 10;
  return factor * power;
}
