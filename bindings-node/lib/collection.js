"use strict";

const { Readable } = require("node:stream");

const { told } = require("./error.js");
const { json, refused } = require("./given.js");
const { records } = require("./methods.js");
const { parts } = require("./model.js");
const { many, one } = require("./reader.js");
const { calls, hide } = require("./twins.js");

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

  _call(later, name, takes, given) {
    return this._handle.call(later, this._entity, name, json(takes, given));
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
      const content = await this._call(true, records.openContent.call, records.openContent.takes, [id]);
      for (let piece; (piece = await content.next(true)) !== null; ) yield piece;
    } catch (error) {
      throw told(error);
    }
  }

  async attach(content, fields) {
    try {
      const given = json(["fields"], [fields]);
      const upload = this._handle.upload(this._entity);
      if (content instanceof Uint8Array) {
        // At once: the caller may change it when the promise is there.
        await upload.push(true, content);
      } else {
        const pieces = content instanceof Blob ? content.stream() : piecesOf(content, Symbol.asyncIterator);
        for await (const piece of pieces) await upload.push(true, bytes(piece));
      }
      return record(this, await this._handle.attach(true, this._entity, upload, given));
    } catch (error) {
      throw told(error);
    }
  }

  attachSync(content, fields) {
    try {
      const given = json(["fields"], [fields]);
      const upload = this._handle.upload(this._entity);
      for (const piece of piecesOf(content)) upload.push(false, bytes(piece));
      return record(this, this._handle.attach(false, this._entity, upload, given));
    } catch (error) {
      throw told(error);
    }
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

calls(Collection.prototype, records, {
  nothing: () => undefined,
  record,
  maybe_record: (collection, packed) => (packed === null ? null : record(collection, packed)),
  page: (collection, packed) => ({ items: many(collection._decode, packed), next: packed[2] }),
  outcome: (_, packed) => one(parts.massUpdated, packed),
});

module.exports = { Collection };
