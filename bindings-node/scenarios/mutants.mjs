// Makes one method after another idle, and looks whether the stories that call it notice, in each form.
// `cargo xtask scenarios --mutants` draws the methods and builds the native half whose methods can be idle.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import Module from "node:module";

const { CRM_IDLE, CRM_MUTANTS, CRM_NATIVE } = process.env;
const [native, load] = [{ exports: {} }, Module._load];
process.dlopen(native, CRM_NATIVE);
Module._load = (name, ...rest) => (name.endsWith(".node") ? native.exports : load(name, ...rest));
const { read, tell } = await import("./story.mjs");
const { stories, mutants } = JSON.parse(readFileSync(CRM_MUTANTS, "utf8"));

async function isTold(name, form) {
  try {
    await tell(read(`${name}.json`), form);
    return true;
  } catch {
    return false;
  }
}

async function areTold(names, form) {
  for (const name of names) if (!(await isTold(name, form))) return false;
  return true;
}

const unnoticed = [];
for (const form of ["", "Sync"]) {
  writeFileSync(CRM_IDLE, "");
  for (const name of stories) assert.ok(await isTold(name, form), `${name} goes astray though nothing is idle`);
  for (const { method, stories } of mutants) {
    writeFileSync(CRM_IDLE, method);
    if (await areTold(stories, form)) unnoticed.push(method + form);
  }
}
console.log(`mutants: node: ${mutants.length} tried in 2 forms, ${unnoticed.length} unnoticed`);
assert.deepEqual(unnoticed, [], "no story notices that these are idle");
