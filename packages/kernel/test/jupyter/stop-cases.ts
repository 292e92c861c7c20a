/** Code that runs for ever in one way or another; every one must be stoppable with the names kept. */
export const ENDLESS: Readonly<Record<string, string>> = {
  "a loop": "while (true) {}",
  "a loop that catches": "while (true) { try { while (true) {} } catch {} }",
  "a pending await": "await new Promise(() => {});",
  "a pending await in try and finally": "try { await new Promise(() => {}); } finally { x; }",
  "a loop after an await": "await Promise.resolve(1); while (true) {}",
  "a loop that sleeps": "while (true) await new Promise((r) => setTimeout(r, 5));",
  "a loop in a setTimeout callback": "setTimeout(() => { while (true) {} }, 1); await new Promise(() => {});",
  "a loop in a setInterval callback":
    "const interval = setInterval(() => { clearInterval(interval); while (true) {} }, 1); await new Promise(() => {});",
  "a loop in a promise callback":
    "Promise.resolve().then(() => { while (true) {} }); await new Promise(() => {});",
  "a loop in a nextTick callback":
    "process.nextTick(() => { while (true) {} }); await new Promise(() => {});",
  "a storm of microtasks":
    "const storm = () => Promise.resolve().then(storm); storm(); await new Promise(() => {});",
  "a loop that prints": 'for (;;) console.log("a line of text that is printed again and again");',
  "a regular expression": '/^(a+)+$/.test("a".repeat(40) + "b");',
  "a sort": "Array.from({ length: 1e7 }, (_, i) => (i * 7919) % 1e7).sort((a, b) => a - b);\nwhile (true) {}",
  "an Atomics.wait": "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);",
};
