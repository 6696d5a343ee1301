// The board: a column a stage, a card a deal. A card stays the same element while it moves, so that the eye can follow.
import type { StageId } from "crm-core";

import type { Board, Card, Stage } from "./api.js";
import { compact, day, daysFromToday, exact, hue, initials } from "./format.js";

const root = document.querySelector<HTMLElement>("#board")!;
const cards = new Map<string, { element: HTMLElement; card: Card }>();
const columns = new Map<StageId, { element: HTMLElement; list: HTMLElement }>();

export function cardOf(element: Element): Card | undefined {
  return cards.get((element as HTMLElement).dataset["deal"] ?? "")?.card;
}

export function stageAt(x: number, y: number): StageId | undefined {
  const column = document.elementFromPoint(x, y)?.closest<HTMLElement>(".column");
  return column?.dataset["stage"];
}

/** Shows a board; cards that stand elsewhere now glide there, and those in `others` light up. */
export function show(board: Board, others: ReadonlySet<string> = new Set()): void {
  const before = places();
  for (const stage of board.stages) column(stage, board);
  const here = new Set(board.deals.map(({ id }) => id as string));
  for (const [id, { element }] of cards) {
    if (here.has(id)) continue;
    element.remove();
    cards.delete(id);
  }
  for (const card of board.deals) put(card);
  for (const stage of board.stages) arrange(stage.id, board);
  glide(before);
  for (const id of others) cards.get(id)?.element.animate(lit, { duration: 1600, easing: "ease-out" });
}

/** Puts a card into a column at once, before the server has said so. */
export function place(card: Card, stage: StageId): void {
  const before = places();
  const element = cards.get(card.id)?.element;
  if (element) columns.get(stage)?.list.prepend(element);
  glide(before);
}

/** Dims every card that is not wanted; nothing wanted dims none. */
export function pick(isWanted: ((card: Card) => boolean) | null): void {
  root.classList.toggle("picking", isWanted !== null);
  let first: HTMLElement | undefined;
  for (const { element, card } of cards.values()) {
    const wanted = isWanted?.(card) ?? false;
    element.classList.toggle("picked", wanted);
    if (wanted) first ??= element;
  }
  first?.scrollIntoView({ behavior: "smooth", block: "nearest", inline: "nearest" });
}

export function mark(stage: StageId | undefined): void {
  for (const [id, { element }] of columns) element.classList.toggle("over", id === stage);
}

const lit = [{ boxShadow: "0 0 0 3px var(--accent)" }, { boxShadow: "0 0 0 3px transparent" }];

function column(stage: Stage, board: Board): void {
  let held = columns.get(stage.id);
  if (held === undefined) {
    const element = document.createElement("section");
    element.className = `column ${stage.category}`;
    element.dataset["stage"] = stage.id;
    element.innerHTML = '<header><h2></h2><span class="count"></span><span class="sum"></span><i></i></header><div class="cards" role="list"></div>';
    held = { element, list: element.querySelector(".cards")! };
    columns.set(stage.id, held);
    root.append(element);
  }
  const largest = Math.max(...board.stages.map(({ amount }) => Number(amount.amount)), 1);
  text(held.element, "h2", stage.name);
  text(held.element, ".count", String(stage.count));
  text(held.element, ".sum", compact(stage.amount));
  held.element.querySelector("i")!.style.width = `${(Number(stage.amount.amount) / largest) * 100}%`;
}

function put(card: Card): void {
  const held = cards.get(card.id);
  const element = held?.element ?? document.createElement("article");
  if (held?.card.revision !== card.revision) fill(element, card);
  cards.set(card.id, { element, card });
}

function fill(element: HTMLElement, card: Card): void {
  element.className = "card";
  element.tabIndex = 0;
  element.dataset["deal"] = card.id;
  element.setAttribute("role", "listitem");
  element.innerHTML =
    '<h3></h3><p class="account"></p><p class="amount"></p><p class="step"></p><footer><span class="owner"></span><time></time></footer>';
  text(element, "h3", card.name);
  text(element, ".account", card.accountName ?? "");
  text(element, ".amount", card.amount ? compact(card.amount) : "");
  element.querySelector<HTMLElement>(".amount")!.title = card.amount ? exact(card.amount) : "";
  text(element, ".step", card.nextStep ?? "");
  const owner = element.querySelector<HTMLElement>(".owner")!;
  owner.hidden = card.ownerName === null;
  owner.textContent = initials(card.ownerName ?? "");
  owner.title = card.ownerName ?? "";
  owner.style.setProperty("--hue", String(hue(card.ownerName ?? "")));
  const time = element.querySelector("time")!;
  time.hidden = card.expectedClose === null;
  if (card.expectedClose === null) return;
  const distance = daysFromToday(card.expectedClose);
  time.dateTime = card.expectedClose;
  time.textContent = card.category === "open" && distance < 0 ? `trễ ${-distance} ngày` : day(card.expectedClose);
  time.classList.toggle("late", card.category === "open" && distance < 0);
  time.classList.toggle("soon", card.category === "open" && distance >= 0 && distance <= 7);
}

/** The cards of a column in the order of their days; those that stand right are not touched. */
function arrange(stage: StageId, board: Board): void {
  const list = columns.get(stage)?.list;
  const wanted = board.deals.filter((card) => card.stage === stage);
  wanted.sort((a, b) => (a.expectedClose ?? "9").localeCompare(b.expectedClose ?? "9") || a.id.localeCompare(b.id));
  wanted.forEach((card, index) => {
    const element = cards.get(card.id)?.element;
    if (list && element && list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
  });
}

function places(): Map<HTMLElement, DOMRect> {
  return new Map([...cards.values()].map(({ element }) => [element, element.getBoundingClientRect()]));
}

function glide(before: Map<HTMLElement, DOMRect>): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const [element, from] of before) {
    const to = element.getBoundingClientRect();
    const [x, y] = [from.x - to.x, from.y - to.y];
    if (x === 0 && y === 0) continue;
    element.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: "none" }], { duration: 240, easing: "cubic-bezier(.2,.8,.2,1)" });
  }
}

function text(within: Element, selector: string, text: string): void {
  within.querySelector(selector)!.textContent = text;
}
