import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
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

test("halves of two versions are refused when they are loaded", (t) => {
  const place = mkdtempSync(join(tmpdir(), "crm-core-"));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  const here = fileURLToPath(new URL("..", import.meta.url));
  cpSync(here, place, { recursive: true, filter: (path) => !/node_modules|src$/.test(path.slice(here.length)) });
  const manifest = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
  writeFileSync(join(place, "package.json"), JSON.stringify({ ...manifest, version: "99.0.0" }));

  const { stderr } = spawnSync(process.execPath, ["-e", 'require("./index.js")'], { cwd: place, encoding: "utf8" });

  const wanted = `the native half of crm-core is version ${version()}, its JavaScript is 99.0.0: delete node_modules`;
  assert.ok(stderr.includes(wanted), stderr);
});

test("import and require give the same classes", () => {
  const required = createRequire(import.meta.url)("../index.js");
  assert.deepEqual(Object.keys(required).sort(), Object.keys(imported).sort());
  for (const name of Object.keys(required)) assert.equal(imported[name], required[name]);
});

test("the package holds what its door needs, and no addon of one machine", () => {
  const packed = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    encoding: "utf8",
  });
  const files = JSON.parse(packed.stdout)[0].files.map(({ path }) => path);
  for (const needed of ["index.js", "index.mjs", "index.d.ts", "index.d.mts", "native.js", "lib/crm.js", "lib/model.d.ts"]) {
    assert.ok(files.includes(needed), needed);
  }
  assert.deepEqual(files.filter((path) => path.endsWith(".node")), []);
});

test("the package and its platform's are installed, and give import and require what they want", (t) => {
  const place = mkdtempSync(join(tmpdir(), "crm-core-"));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  const here = fileURLToPath(new URL("..", import.meta.url));
  const copy = join(place, "copy");
  cpSync(here, copy, { recursive: true, filter: (path) => !/node_modules|\.node$|src$/.test(path.slice(here.length)) });
  // The other platforms' halves are built by other machines.
  const manifest = JSON.parse(readFileSync(join(copy, "package.json"), "utf8"));
  const ours = { linux: "unknown-linux-gnu", darwin: "apple-darwin", win32: "pc-windows-msvc" }[process.platform];
  const processor = { x64: "x86_64", arm64: "aarch64" }[process.arch];
  manifest.napi.targets = manifest.napi.targets.filter((target) => target === `${processor}-${ours}`);
  assert.equal(manifest.napi.targets.length, 1);
  writeFileSync(join(copy, "package.json"), JSON.stringify(manifest));
  const napi = join(here, "node_modules", ".bin", "napi");
  // An addon that was built for tests is too large to be packed at each of these steps: it takes its place at the end.
  const addon = readdirSync(here).find((name) => name.endsWith(".node"));
  mkdirSync(join(copy, "artifacts"));
  writeFileSync(join(copy, "artifacts", addon), "");
  run(napi, ["create-npm-dirs"], copy);
  run(napi, ["artifacts"], copy);
  run(napi, ["pre-publish", "--tag-style", "npm", "--no-gh-release", "--skip-optional-publish"], copy);
  const [platform] = readdirSync(join(copy, "npm"));
  copyFileSync(join(here, addon), join(copy, "npm", platform, addon));
  const packed = run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", place], copy);

  const app = join(place, "app");
  mkdirSync(app);
  writeFileSync(join(app, "package.json"), "{}");
  const packages = [join(place, JSON.parse(packed)[0].filename), join(copy, "npm", platform)];
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", ...packages], app);
  const told = "console.log(Crm.memorySync().companySync().name.length > 0)";
  assert.equal(run(process.execPath, ["--eval", `const { Crm } = require("crm-core"); ${told}`], app), "true\n");
  const module = ["--input-type=module", "--eval", `import { Crm } from "crm-core"; ${told}`];
  assert.equal(run(process.execPath, module, app), "true\n");

  rmSync(join(app, "node_modules", `crm-core-${platform}`), { recursive: true });
  const lacking = spawnSync(process.execPath, ["--eval", 'require("crm-core")'], { cwd: app, encoding: "utf8" });
  assert.match(lacking.stderr, /no native half for .*npm run build/);
});

/** What a program prints; it must end well. */
function run(program, args, cwd) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: "utf8" });
  assert.equal(status, 0, `${program} ${args.join(" ")}: ${stdout}${stderr}`);
  return stdout;
}

test("the example of the README runs as it says", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "crm-core-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [, example] = /```js\n([^]*?)```/.exec(readFileSync(new URL("../README.md", import.meta.url), "utf8"));
  const program = example.replace('"crm-core"', JSON.stringify(new URL("../index.mjs", import.meta.url).href));
  const ran = spawnSync(process.execPath, ["--input-type=module", "--eval", program], { cwd: folder, encoding: "utf8" });
  assert.deepEqual(ran.stderr, "");
  assert.deepEqual(ran.stdout.split("\n"), [
    "Forty anvils",
    "unknown_field [ { field: 'nmae', code: 'unknown_field' } ]",
    "Công ty TNHH Đường Việt",
    "",
  ]);
});
