"use strict";

const { Readable } = require("node:stream");

const { told } = require("./error.js");
const { json, refused, snake } = require("./given.js");
const { parts } = require("./model.js");
const { many, one } = require("./reader.js");
const { calls, hide, twins } = require("./twins.js");

/** The records of one entity. */
class Collection {
  _handle;
  _entity;
  _decode;

  constructor(handle, entity, decode) {
    hide(this, { _handle: handle, _entity: entity, _decode: decode });
  }

  get entity() {
    return this._entity;
  }

  _call(later, name, given) {
    return this._handle.call(later, name, json({ entity: this._entity, ...given }));
  }

  async *all(query) {
    for (let after = query?.after; ; ) {
      const page = await this.list({ ...query, after });
      yield* page.items;
      if (page.next === null) return;
      after = page.next;
    }
  }

  *allSync(query) {
    for (let after = query?.after; ; ) {
      const page = this.listSync({ ...query, after });
      yield* page.items;
      if (page.next === null) return;
      after = page.next;
    }
  }

  contentStream(id) {
    return Readable.from(this.#pieces(id), { objectMode: false });
  }

  async *#pieces(id) {
    try {
      const content = await this._call(true, "openContent", { id });
      for (let piece; (piece = await content.next(true)) !== null; ) yield piece;
    } catch (error) {
      throw told(error);
    }
  }

  async attach(content, fields) {
    try {
      const [upload, given] = this.#begin(fields);
      if (content instanceof Uint8Array) {
        // At once: the caller may change it when the promise is there.
        await upload.push(true, content);
      } else {
        const pieces = content instanceof Blob ? content.stream() : piecesOf(content, Symbol.asyncIterator);
        for await (const piece of pieces) await upload.push(true, bytes(piece));
      }
      return record(this, await this._handle.attach(true, upload, given));
    } catch (error) {
      throw told(error);
    }
  }

  attachSync(content, fields) {
    try {
      const [upload, given] = this.#begin(fields);
      for (const piece of piecesOf(content)) upload.push(false, bytes(piece));
      return record(this, this._handle.attach(false, upload, given));
    } catch (error) {
      throw told(error);
    }
  }

  #begin(fields) {
    return [this._handle.upload(this._entity), json({ entity: this._entity, fields })];
  }
}

/** What is iterated for the pieces of a content. */
function piecesOf(content, also) {
  if (content instanceof Uint8Array) return [content];
  if (typeof content !== "string" && (content?.[Symbol.iterator] || content?.[also])) return content;
  throw refused("content", "bytes", "give content a Uint8Array, or a stream of them");
}

function bytes(piece) {
  if (piece instanceof Uint8Array) return piece;
  throw refused("content", "bytes", "give content pieces that are bytes: a stream without an encoding");
}

const record = (collection, packed) => one(collection._decode, packed);
const recordOrNull = (collection, packed) => (packed === null ? null : record(collection, packed));
const page = (collection, packed) => ({ items: many(collection._decode, packed), next: packed[2] });
const nothing = () => undefined;

const byId = (id) => ({ id });
const byQuery = (query) => ({ query });
const onList = (id, list, item, options) => ({ id, list: snake(list), item, revision: options?.revision });

function method(name, named, read) {
  calls(Collection.prototype, name, named, read);
}

method("create", (fields) => ({ fields }), record);
method("get", byId, record);
method("find", byId, recordOrNull);
method("update", (id, fields, options) => ({ id, fields, revision: options?.revision }), record);
method("addItem", onList, record);
method("updateItem", onList, record);
method("removeItem", onList, record);
method("delete", byId, nothing);
method("restore", byId, record);
method("purge", byId, nothing);
method("list", byQuery, page);
method("count", byQuery);
method("explain", byQuery);
method("content", byId);
method(
  "massUpdate",
  (query, fields, options) => ({ query, fields, preview: options?.preview, skipRefused: options?.skipRefused }),
  (_, packed) => one(parts.massUpdated, packed),
);

module.exports = { Collection };
