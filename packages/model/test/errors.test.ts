import { formatIssues, IndexError, issueLabel, type Issue } from "@chiso/model";
import { expect, test } from "vitest";
import { throwOnErrors } from "../src/errors.js";

const error: Issue = {
  code: "above_max",
  severity: "error",
  path: ["u", "a"],
  message: "5 is too much.",
  hint: "Correct it.",
};
const warning: Issue = { code: "off_grid", severity: "warning", path: [], message: "0.3 is off the grid." };

test("issues are one line each, errors first, with their place and what to do", () => {
  expect(formatIssues([warning, error])).toBe(
    "u › a: 5 is too much. Correct it.\nwarning: 0.3 is off the grid.",
  );
});

test("an IndexError carries all issues and says them", () => {
  const thrown = new IndexError([warning, error]);
  expect(thrown).toBeInstanceOf(Error);
  expect([thrown.name, thrown.message, thrown.issues]).toEqual([
    "IndexError",
    formatIssues([warning, error]),
    [warning, error],
  ]);
});

test("only errors are thrown; warnings are given back", () => {
  expect(throwOnErrors([warning])).toEqual([warning]);
  expect(() => throwOnErrors([warning, error])).toThrow(IndexError);
});

test("an issue is said in Vietnamese where it is translated, and in English where it is not", () => {
  const translated: Issue = { ...error, vi: "5 là quá lớn. Hãy sửa." };
  expect(formatIssues([translated, warning], "vi")).toBe(
    "u › a: 5 là quá lớn. Hãy sửa.\nlưu ý: 0.3 is off the grid.",
  );
  expect(issueLabel(translated)).toEqual({ en: "5 is too much.", vi: "5 là quá lớn. Hãy sửa." });
  expect(issueLabel(warning)).toEqual({ en: "0.3 is off the grid." });
});
