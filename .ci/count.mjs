// Prints "PASSED FAILED SKIPPED" of a vitest report, and on stderr the name of every test that did not run.
import fs from "node:fs";

const [file = ""] = process.argv.slice(2);
if (fs.existsSync(file)) {
  const report = JSON.parse(fs.readFileSync(file, "utf8"));
  const tests = report.testResults.flatMap((one) => one.assertionResults);
  const notRun = tests.filter(({ status }) => status !== "passed" && status !== "failed");
  for (const { fullName } of notRun) console.error(`did not run: ${fullName}`);
  console.log(report.numPassedTests, report.numFailedTests, notRun.length);
} else {
  console.log("0 0 0");
}
