"use strict";
// Reads packed records. The native half writes them in the order of the field table, and a decoder reads them in the
// same order: texts from one string a row, their lengths and all numbers from one string of 16-bit units.

let row = "";
let at = 0;
let head = "";
let place = 0;

/** In the place of a length or number: there is nothing, or one that takes several units follows. */
const NOTHING = 0xffff;
const WIDE = 0xfffe;
const float = new Float64Array(1);
const units = new Uint16Array(float.buffer);

/** Any value that crosses as text; null for nothing. */
function text() {
  let size = head.charCodeAt(place++);
  if (size >= WIDE) {
    if (size === NOTHING) return null;
    size = wide();
  }
  const from = at;
  at += size;
  return row.substring(from, at);
}

/** A length of two units. */
function wide() {
  return head.charCodeAt(place++) * 0x10000 + head.charCodeAt(place++);
}

function amount() {
  const value = head.charCodeAt(place++);
  if (value < WIDE) return value;
  if (value === NOTHING) return null;
  for (let unit = 0; unit < 4; unit++) units[unit] = head.charCodeAt(place++);
  return float[0];
}

function flag() {
  const value = head.charCodeAt(place++);
  return value === NOTHING ? null : value === 1;
}

function instant() {
  const value = amount();
  return value === null ? null : new Date(value);
}

/** How many there are. */
function size() {
  const size = head.charCodeAt(place++);
  return size === WIDE ? wide() : size;
}

function money() {
  const amount = text();
  return amount === null ? null : { amount, currency: text() };
}

function link() {
  const entity = text();
  return entity === null ? null : { entity, id: text() };
}

function items(item) {
  const count = size();
  const list = [];
  for (let index = 0; index < count; index++) list.push(item());
  return list;
}

function words() {
  return items(text);
}

/** How a value of each kind is read, where its kind is not known before. */
const kinds = { bool: flag, custom, int: amount, timestamp: instant, money, link, set: words };

/** The fields that the company added: each says what it is called and what it holds. */
function custom() {
  const count = size();
  const values = {};
  for (let index = 0; index < count; index++) {
    const name = text();
    values[name] = (kinds[text()] ?? text)();
  }
  return values;
}

/** Goes to the beginning of a packed answer. */
function begin(packed) {
  head = packed[1];
  place = 0;
}

/** The record of a packed row. */
function record(decode, packedRow) {
  row = packedRow;
  at = 0;
  return decode();
}

/** The only record of a packed answer. */
function one(decode, packed) {
  begin(packed);
  return record(decode, packed[0][0]);
}

/** The records of a packed answer. */
function many(decode, packed) {
  begin(packed);
  return packed[0].map((packedRow) => record(decode, packedRow));
}

/** What a search found: each row begins with its rank. */
function found(decoderOf, packed) {
  begin(packed);
  const entities = packed[3];
  return packed[0].map((packedRow, index) => {
    const rank = amount();
    const entity = entities[index];
    return { entity, rank, record: record(decoderOf(entity), packedRow) };
  });
}

module.exports = { amount, custom, flag, found, instant, items, kinds, link, many, money, one, text, words };
