/** Gives every claim an id that says what it is about, and sorts by indicator and year, keeping the order within. */
export function identify(claims) {
  const seen = new Map();
  const named = claims.map((claim) => {
    const stem = stemOf(claim);
    const count = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, count);
    return { id: `${stem}-${count}`, ...claim };
  });
  return named.sort((a, b) => a.indicator.localeCompare(b.indicator) || a.year - b.year);
}

function stemOf(claim) {
  const start = `${claim.indicator}-${claim.year}`;
  switch (claim.kind) {
    case "score":
    case "rank":
      return `${start}-${claim.unit}-${claim.node}`;
    case "statistic":
      return `${start}-mean-${claim.group ?? claim.node}`;
    case "count":
      return `${start}-count`;
    case "change":
      return `${start}-${claim.unit ?? "mean"}-${claim.node}-change`;
    default:
      return `${start}-${claim.unit ?? "all"}-${claim.kind}`;
  }
}
