"use strict";

const { Handle } = require("../native.js");
const { Collection } = require("./collection.js");
const { camel } = require("./error.js");
const { json } = require("./given.js");
const { collections, decoders, flows, reports } = require("./model.js");
const { one } = require("./reader.js");
const { calls, hide, twins } = require("./twins.js");

/** What has collections: a CRM, a transaction, an earlier state. */
class Door {
  _handle;
  _model;
  _collections;

  constructor(handle, model) {
    if (!(handle instanceof Handle)) {
      throw new TypeError("use Crm.open, Crm.create or Crm.memory");
    }
    hide(this, { _handle: handle, _model: model, _collections: new Map() });
  }

  _call(later, name, given) {
    return this._handle.call(later, name, json(given));
  }

  _decoder(entity) {
    return Object.hasOwn(decoders, entity) ? decoders[entity] : this._model.decoder(entity);
  }

  collection(entity) {
    let collection = this._collections.get(entity);
    if (collection === undefined) {
      collection = new Collection(this._handle, entity, this._decoder(entity));
      this._collections.set(entity, collection);
    }
    return collection;
  }
}

for (const name of Object.keys(collections)) {
  Object.defineProperty(Door.prototype, name, {
    get() {
      return this.collection(collections[name]);
    },
    configurable: true,
  });
}

for (const name of Object.keys(flows)) {
  const [flow, outcome] = flows[name];
  const given = (given) => ({ name: flow, arguments: given ?? {} });
  twins(Door.prototype, name, (later, door, of) => door._call(later, "flow", given(of)), (_, packed) => one(outcome, packed));
}

/** A report: its figures, and their picture in the company's language. */
class Report {
  _answer;

  constructor(answer) {
    hide(this, { _answer: answer });
  }

  get data() {
    return one(reports[this._answer.name], this._answer.figures());
  }

  svg() {
    return this._answer.svg();
  }

  vega() {
    return JSON.parse(this._answer.vega());
  }
}

const asked = (name, { asOf, ...others } = {}) => ({ name, asked: { ...others, as_of: asOf } });
const report = (_, answer) => new Report(answer);
calls(Door.prototype, "report", asked, report);
for (const name of Object.keys(reports)) {
  const call = (later, door, given) => door._call(later, "report", asked(name, given));
  twins(Door.prototype, camel(name), call, report);
}

module.exports = { Door, Report };
