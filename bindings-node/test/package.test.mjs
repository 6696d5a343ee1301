import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

import * as imported from "../index.mjs";

const { version } = imported;

test("the module and its package have one version", () => {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  assert.equal(version(), manifest.version);
});

test("import and require give the same classes", () => {
  const required = createRequire(import.meta.url)("../index.js");
  assert.deepEqual(Object.keys(required).sort(), Object.keys(imported).sort());
  for (const name of Object.keys(required)) assert.equal(imported[name], required[name]);
});

test("the package holds what its door needs, and no addon of one machine", () => {
  const packed = spawnSync("npm", ["pack", "--dry-run", "--json"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    encoding: "utf8",
  });
  const files = JSON.parse(packed.stdout)[0].files.map(({ path }) => path);
  for (const needed of ["index.js", "index.mjs", "index.d.ts", "index.d.mts", "native.js", "lib/crm.js", "lib/model.d.ts"]) {
    assert.ok(files.includes(needed), needed);
  }
  assert.deepEqual(files.filter((path) => path.endsWith(".node")), []);
});

test("the example of the README runs as it says", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "crm-core-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [, example] = /```js\n([^]*?)```/.exec(readFileSync(new URL("../README.md", import.meta.url), "utf8"));
  const program = example.replace('"crm-core"', JSON.stringify(new URL("../index.mjs", import.meta.url).href));
  const run = spawnSync(process.execPath, ["--input-type=module", "--eval", program], { cwd: folder, encoding: "utf8" });
  assert.deepEqual(run.stderr, "");
  assert.deepEqual(run.stdout.split("\n"), [
    "Forty anvils",
    "unknown_field [ { field: 'nmae', code: 'unknown_field' } ]",
    "Công ty TNHH Đường Việt",
    "",
  ]);
});
