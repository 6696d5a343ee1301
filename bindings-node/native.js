"use strict";
// Loads the native half: the one built in this folder, or the package of this machine's platform.

const { version } = require("./package.json");

const platform = `${process.platform}-${process.arch}`;
const names = { linux: [`${platform}-gnu`, `${platform}-musl`], win32: [`${platform}-msvc`] }[process.platform] ?? [platform];
const places = names.flatMap((name) => [`./crm-core.${name}.node`, `crm-core-${name}`]);

function load() {
  for (const place of places) {
    try {
      return require(place);
    } catch (error) {
      // One that is there and does not load has a cause of its own.
      if (error.code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  throw new Error(
    `crm-core has no native half for ${names[0]} here. If npm left it out, delete node_modules and package-lock.json ` +
      "and install again with npm 11.3 or newer; in a checkout, run `npm run build`.",
  );
}

const native = load();
if (native.version() !== version) {
  throw new Error(
    `the native half of crm-core is version ${native.version()}, its JavaScript is ${version}: ` +
      "delete node_modules and package-lock.json and install again; in a checkout, run `npm run build`.",
  );
}

module.exports = native;
