// The programs in examples/node do what they say.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

test("the quickstart tells its deal", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "crm-core-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(fileURLToPath(new URL("..", import.meta.url)), join(folder, "node_modules/crm-core"), "dir");
  copyFileSync(new URL("../../examples/node/quickstart.mjs", import.meta.url), join(folder, "quickstart.mjs"));
  const told = execFileSync(process.execPath, ["quickstart.mjs"], { cwd: folder, encoding: "utf8" });
  assert.deepEqual(told.split("\n"), ["Forty anvils 12500 USD", "1 open, found: Forty anvils", ""]);
});
