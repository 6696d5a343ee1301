"use strict";
// Reads packed records. The native half writes them in the order of the field table, and a decoder reads them in the
// same order: texts by their lengths from one string a row, instants, numbers and yes-or-no from one array of numbers.

let row = "";
let at = 0;
let lengths;
let length = 0;
let numbers;
let number = 0;

/** Any value that crosses as text; null for nothing. */
function text() {
  const size = lengths[length++];
  if (size < 0) return null;
  const from = at;
  at += size;
  return row.substring(from, at);
}

function amount() {
  const value = numbers[number++];
  return value === value ? value : null;
}

function flag() {
  const value = numbers[number++];
  return value === value ? value === 1 : null;
}

function instant() {
  const value = numbers[number++];
  return value === value ? new Date(value) : null;
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
  const count = lengths[length++];
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
  const count = lengths[length++];
  const values = {};
  for (let index = 0; index < count; index++) {
    const name = text();
    values[name] = (kinds[text()] ?? text)();
  }
  return values;
}

/** Goes to the beginning of a packed answer. */
function begin(packed) {
  lengths = packed[1];
  length = 0;
  numbers = packed[2];
  number = 0;
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
  const entities = packed[4] ?? [];
  return packed[0].map((packedRow, index) => {
    const rank = amount();
    const entity = entities[index];
    return { entity, rank, record: record(decoderOf(entity), packedRow) };
  });
}

module.exports = { amount, custom, flag, found, instant, items, kinds, link, many, money, one, text, words };
