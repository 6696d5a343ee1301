"use strict";

const { telling, told } = require("./error.js");

/**
 * Gives a class a method that promises, and its `...Sync` twin. `call` gets whether to run later, the object and what
 * was given; `read` makes the answer of what came back.
 */
function twins(of, name, call, read = (_, answer) => answer) {
  const methods = {
    async [name](...given) {
      try {
        return read(this, await call(true, this, ...given));
      } catch (error) {
        throw told(error);
      }
    },
    [`${name}Sync`](...given) {
      return telling(() => read(this, call(false, this, ...given)));
    },
  };
  for (const method of Object.keys(methods)) {
    Object.defineProperty(of, method, { value: methods[method], writable: true, configurable: true });
  }
}

/** Gives a class the calls of a list that it has no method for; what comes back is read by what the call tells. */
function calls(of, methods, readers) {
  for (const name of Object.keys(methods)) {
    const { call, takes, tells } = methods[name];
    if (Object.hasOwn(of, name) || tells === "content") continue;
    twins(of, name, (later, on, ...given) => on._call(later, call, takes, given), readers[tells]);
  }
}

/** Keeps what is internal out of sight of `console.log`. */
function hide(object, values) {
  for (const name of Object.keys(values)) {
    Object.defineProperty(object, name, { value: values[name], enumerable: false });
  }
}

module.exports = { calls, hide, twins };
