"""The kernel under Jupyter's own conformance tests (jupyter_kernel_test)."""

import unittest

import jupyter_kernel_test as jkt


class ChisoTests(jkt.KernelTests):
    kernel_name = "chiso"
    language_name = "typescript"
    file_extension = ".ts"
    code_hello_world = 'console.log("hello, world")'
    code_stderr = 'console.error("oops")'
    code_generate_error = 'throw new Error("no")'
    code_execute_result = [
        {"code": "1 + 2", "result": "3"},
        {"code": "const n: number = 6; n * 7", "result": "42"},
    ]
    code_display_data = [{"code": "display(html`<b>1</b>`)", "mime": "text/html"}]
    code_clear_output = "clearOutput()"
    complete_code_samples = ["1 + 1", "const a: number = 1;", "function f() {\n  return 1;\n}", "`a`"]
    incomplete_code_samples = ["function f() {", "[1, 2", "`abc", "if (true) {"]
    invalid_code_samples = ["const x = @@;", ")", "let let = 1"]


if __name__ == "__main__":
    unittest.main()
