import type { LossReasonId, StageId } from "crm-core";

import { type Board, type Card, Refused, board, listen, move } from "./api.js";
import { place, show } from "./board.js";
import { onDrop } from "./drag.js";
import { compact } from "./format.js";
import { startSearch } from "./search.js";

const element = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
let shown: Board;
let refreshing: Promise<void> | undefined;
/** What changed since the board was last asked for, and what of it this page did itself. */
const changed = new Set<string>();
const own = new Set<string>();

/** Asks for the board anew; however many ask meanwhile, once more is enough. */
function refresh(): Promise<void> {
  refreshing ??= (async () => {
    const others = new Set([...changed].filter((id) => !own.delete(id)));
    changed.clear();
    shown = await board();
    show(shown, others);
    element("company").textContent = shown.company;
    element("pipeline").textContent = shown.pipeline;
    figures(shown);
  })().catch(lost).finally(() => {
    refreshing = undefined;
    if (changed.size > 0) void refresh();
  });
  return refreshing;
}

/** The server cannot be reached; `listen` says when it can be again. */
function lost(error: unknown): void {
  if (!(error instanceof TypeError)) throw error;
  live(false);
}

function live(isOpen: boolean): void {
  element("live").dataset["on"] = String(isOpen);
  element("live").textContent = isOpen ? "Trực tiếp" : "Mất kết nối";
}

function figures({ open, stages }: Board): void {
  const of = (category: string) => stages.filter((stage) => stage.category === category);
  const [won] = of("won");
  const [lost] = of("lost");
  const closed = (won?.count ?? 0) + (lost?.count ?? 0);
  const told = [
    ["Đang mở", compact(open.amount), `${open.count} giao dịch`],
    ["Dự kiến thu", compact(open.weighted), "theo xác suất"],
    ["Thành công", won ? compact(won.amount) : "–", `${won?.count ?? 0} giao dịch`],
    ["Tỷ lệ thắng", closed ? `${Math.round(((won?.count ?? 0) / closed) * 100)}%` : "–", `trên ${closed} đã chốt`],
  ];
  element("figures").replaceChildren(
    ...told.map(([name, value, more]) => {
      const figure = document.createElement("div");
      for (const [tag, text] of [["dt", name], ["dd", value], ["small", more]] as const) {
        figure.append(Object.assign(document.createElement(tag), { textContent: text }));
      }
      return figure;
    }),
  );
}

async function drop(card: Card, stage: StageId): Promise<void> {
  const target = shown.stages.find(({ id }) => id === stage);
  let reason: LossReasonId | undefined;
  if (target?.category === "lost" && card.category === "open") {
    reason = await askWhy(card);
    if (!reason) return;
  }
  place(card, stage);
  own.add(card.id);
  try {
    await move(card, stage, reason);
    if (target?.category === "won") toast(`${card.name}: thành công!`);
  } catch (error) {
    own.delete(card.id);
    if (!(error instanceof Refused)) return lost(error);
    toast(error.code === "conflict" ? "Có người vừa thay đổi giao dịch này. Bảng đã được cập nhật." : error.message);
    await refresh();
    show(shown);
  }
}

/** Why a deal was lost; nothing when it is not lost after all. */
function askWhy(card: Card): Promise<LossReasonId | undefined> {
  const dialog = element<HTMLDialogElement>("lost");
  element("lost-deal").textContent = `${card.name} – ${card.accountName ?? ""}`;
  element("reasons").replaceChildren(
    ...shown.reasons.map(({ id, name }) => Object.assign(document.createElement("button"), { value: id, textContent: name })),
  );
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener("close", () => resolve(dialog.returnValue || undefined), { once: true }),
  );
}

let hide: ReturnType<typeof setTimeout>;
function toast(text: string): void {
  const toast = element("toast");
  toast.textContent = text;
  toast.classList.add("shown");
  clearTimeout(hide);
  hide = setTimeout(() => toast.classList.remove("shown"), 4000);
}

startSearch();
onDrop(element("board"), (card, stage) => void drop(card, stage));
listen(
  (deals) => {
    for (const id of deals) changed.add(id);
    void refresh();
  },
  (isOpen) => {
    live(isOpen);
    // What happened while the line was down was not heard.
    void refresh();
  },
);
