import type { Table } from "../table/types.js";
import type { ClaimCheck } from "./check-claims.js";
import type { Finding } from "./finding.js";

const VERDICTS = {
  contradiction: { en: "cannot both be true", vi: "không thể cùng đúng" },
  tension: { en: "only if", vi: "chỉ đúng nếu" },
  agrees: { en: "agrees", vi: "khớp" },
} as const satisfies Record<Finding["verdict"], unknown>;

/** Contradictions first, then tensions, then what agrees. */
export function checkClaimsTable({ checked, contradictions, tensions, agreements }: ClaimCheck): Table {
  return {
    caption: {
      en: `Among ${checked} claims: contradictions ${contradictions.length}, tensions ${tensions.length}, agreements ${agreements.length}`,
      vi: `Trong ${checked} số liệu: ${contradictions.length} mâu thuẫn, ${tensions.length} điểm căng, ${agreements.length} điểm khớp`,
    },
    columns: [
      { key: "verdict", label: { en: "Verdict", vi: "Kết luận" } },
      { key: "text", label: { en: "Arithmetic", vi: "Phép tính" } },
      { key: "claims", label: { en: "Claims", vi: "Số liệu" } },
    ],
    rows: [...contradictions, ...tensions, ...agreements].map(({ verdict, text, claims }) => ({
      verdict: VERDICTS[verdict],
      text,
      claims: claims.join(", "),
    })),
  };
}
