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

/** Such methods that make the native call of their name, with the arguments that `named` gives their names. */
function calls(of, name, named, read) {
  twins(of, name, (later, on, ...given) => on._call(later, name, named(...given)), read);
}

/** Keeps what is internal out of sight of `console.log`. */
function hide(object, values) {
  for (const name of Object.keys(values)) {
    Object.defineProperty(object, name, { value: values[name], enumerable: false });
  }
}

module.exports = { calls, hide, twins };
