import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";

import { version } from "../index.mjs";

test("the module and its package have one version", () => {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  assert.equal(version(), manifest.version);
});

test("a CommonJS program can require the package", () => {
  const required = createRequire(import.meta.url)("../index.js");
  assert.equal(required.version(), version());
});
