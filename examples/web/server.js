// The server: one file, opened once. Pages ask it for the board, move deals, search, and hear of every commit.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { Crm, CrmError } from "crm-core";

import { fill } from "./sample.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const statuses = { not_found: 404, conflict: 409, forbidden: 403 };

/** Serves a CRM; gives the server, which listens, and a function that ends it. */
export async function serve(crm, { port = 0, dev = false } = {}) {
  const pages = new Set();
  const stop = crm.subscribe(({ records }) => {
    const changed = records.filter(({ entity }) => entity === "deal").map(({ id }) => id);
    if (changed.length > 0) for (const page of pages) page.write(`data: ${JSON.stringify(changed)}\n\n`);
  });
  const vite = dev && (await (await import("vite")).createServer({ root: folder, server: { middlewareMode: true } }));
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    if (pathname === "/api/events") return listen(pages, request, response);
    if (!pathname.startsWith("/api/")) return vite ? vite.middlewares(request, response) : file(pathname, response);
    answer(crm, request, pathname, searchParams).then(
      (found) => send(response, 200, found),
      (error) => {
        if (error instanceof CrmError) {
          return send(response, statuses[error.code] ?? 422, { code: error.code, detail: error.detail });
        }
        if (error.status === undefined) console.error(error);
        send(response, error.status ?? 500, { code: "bug", detail: error.status ? error.message : "the server made a mistake" });
      },
    );
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  const end = async () => {
    stop();
    for (const page of pages) page.end();
    await vite?.close?.();
    await new Promise((resolve) => server.close(resolve));
  };
  return { server, end, address: `http://127.0.0.1:${server.address().port}/` };
}

async function answer(crm, request, pathname, asked) {
  const [, , what, id] = pathname.split("/");
  if (request.method === "GET" && what === "board") return board(crm);
  if (request.method === "GET" && what === "search") return search(crm, asked.get("words") ?? "");
  if (request.method === "POST" && what === "deals") return move(crm, id, await body(request));
  return Promise.reject(Object.assign(new Error("no such address"), { status: 404 }));
}

/** Everything on the board, all of one state: a transaction that only reads. */
async function board(crm) {
  const tx = await crm.transaction();
  try {
    const { data } = await tx.board();
    const [company] = (await tx.companies.list()).items;
    const reasons = (await tx.lossReasons.list()).items;
    const deals = [];
    for await (const deal of tx.deals.all({ filter: 'category == "open" || closed_on >= today - 30', limit: 1000 })) deals.push(deal);
    const names = async (collection, ids) => {
      const { items } = await collection.list({ filter: "id in $ids", params: { ids: [...new Set(ids)] }, limit: 10_000 });
      return new Map(items.map(({ id, name }) => [id, name]));
    };
    const accounts = await names(tx.accounts, deals.flatMap(({ account }) => account ?? []));
    const owners = await names(tx.users, deals.flatMap(({ owner }) => owner ?? []));
    const card = ({ id, revision, name, stage, category, account, owner, amount, expectedClose, nextStep }) => ({
      ...{ id, revision, name, stage, category, amount, expectedClose, nextStep, account },
      accountName: accounts.get(account) ?? null,
      ownerName: owners.get(owner) ?? null,
    });
    return {
      company: company.name,
      pipeline: data.rows[0]?.pipeline ?? "",
      open: data.open,
      stages: data.rows.map(({ stage, stageId, ...row }) => ({ id: stageId, name: stage, ...row })),
      reasons: reasons.map(({ id, name }) => ({ id, name })),
      deals: deals.map(card),
    };
  } finally {
    tx.rollback();
  }
}

/** Moves a deal as somebody saw it: with its revision, so that nobody undoes what they have not seen. */
async function move(crm, deal, { stage, revision, reason }) {
  if (reason) return crm.lose({ deal, stage, reason, revision });
  return crm.moveDeal({ deal, stage, revision });
}

async function search(crm, words) {
  if (words.trim() === "") return [];
  const found = await crm.search(words, { entities: ["deal", "account", "contact"], limit: 8 });
  return found.map(({ entity, record }) => ({
    entity,
    id: record.id,
    name: record.name ?? `${record.lastName} ${record.firstName ?? ""}`.trim(),
    account: entity === "account" ? record.id : (record.account ?? null),
  }));
}

/** A page that hears of commits, until it is closed. */
function listen(pages, request, response) {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write("retry: 1000\n\n");
  pages.add(response);
  request.on("close", () => pages.delete(response));
}

async function file(pathname, response) {
  const path = join(folder, "dist", normalize(pathname === "/" ? "/index.html" : pathname));
  try {
    const held = await readFile(path);
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(held);
  } catch {
    response.writeHead(404).end();
  }
}

async function body(request) {
  let text = "";
  for await (const piece of request.setEncoding("utf8")) text += piece;
  return JSON.parse(text);
}

function send(response, status, held) {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" }).end(JSON.stringify(held));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { dev: { type: "boolean" }, port: { type: "string" }, file: { type: "string" } } });
  const path = values.file ?? "board.crm";
  const isNew = !existsSync(path);
  const crm = await (isNew ? Crm.create(path, { preset: "vi_vn", company: "Công ty Hoa Sen" }) : Crm.open(path));
  if (isNew) await fill(crm);
  const { address, end } = await serve(crm, { port: Number(values.port ?? 5173), dev: values.dev });
  console.log(`${address} shows ${path}`);
  process.once("SIGINT", async () => {
    await end();
    await crm.close();
  });
}
