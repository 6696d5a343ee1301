"use strict";

const { Handle } = require("../native.js");
const { Collection } = require("./collection.js");
const { camel } = require("./error.js");
const { json } = require("./given.js");
const { collections, decoders, flows, reports } = require("./model.js");
const { one } = require("./reader.js");
const methods = require("./methods.js");
const { hide, twins } = require("./twins.js");

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

  _call(later, name, takes, given) {
    return this._handle.call(later, null, name, json(takes, given));
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

const { flow: verb, report: figures } = methods.door;

for (const name of Object.keys(flows)) {
  const [flow, outcome] = flows[name];
  const call = (later, door, given) => door._call(later, verb.call, verb.takes, [flow, given ?? {}]);
  twins(Door.prototype, name, call, (_, packed) => one(outcome, packed));
}

/** A report: its figures, and their picture in the company's language. */
class Report {
  _answer;
  _decode;

  constructor(answer, decode) {
    hide(this, { _answer: answer, _decode: decode });
  }

  get data() {
    return one(this._decode, this._answer.figures());
  }

  svg() {
    return this._answer.svg();
  }

  vega() {
    return JSON.parse(this._answer.vega());
  }
}

function ask(later, door, name, { asOf, ...others } = {}) {
  const answer = door._call(later, figures.call, figures.takes, [name, { ...others, as_of: asOf }]);
  const report = (answer) => new Report(answer, reports[name]);
  return later ? answer.then(report) : report(answer);
}

twins(Door.prototype, "report", ask);
for (const name of Object.keys(reports)) {
  twins(Door.prototype, camel(name), (later, door, asked) => ask(later, door, name, asked));
}

module.exports = { Door, Report };
