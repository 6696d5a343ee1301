// Replays the stories that every language replays, once with promises and once with the Sync twins.
import assert from "node:assert/strict";
import test, { after } from "node:test";

import { Collection, Crm, Transaction } from "../index.mjs";
import { called, files, read, tell } from "../scenarios/story.mjs";

let replayed = 0;

for (const file of files) {
  const story = read(file);
  for (const form of ["", "Sync"]) {
    test(`${file}${form && " (Sync)"}: ${story.name}`, async () => {
      await tell(story, form);
      replayed++;
    });
  }
}

test("every method is called by a story", () => {
  const methods = [Collection, Crm, Transaction].flatMap(({ prototype }) => [
    ...names(prototype),
    ...names(Object.getPrototypeOf(prototype)),
  ]);
  const untold = new Set(methods.filter((name) => !called.has(name)));
  // A stream of bytes has no story in any language; crm.test.mjs reads some.
  assert.deepEqual([...untold], ["contentStream"]);
});

after(() => console.log(`scenarios: node: ${replayed / 2} of ${files.length} run, each in 2 forms`));

function names(prototype) {
  const held = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  const methods = held.filter(([name, { value }]) => typeof value === "function" && !/^(constructor|_|has|is|to|valueOf|propertyIs)/.test(name));
  return methods.map(([name]) => name.replace(/Sync$/, ""));
}
