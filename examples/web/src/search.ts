// The search: asks while one types, and picks what is chosen out of the board.
import { type Hit, search } from "./api.js";
import { pick } from "./board.js";

const words = document.querySelector<HTMLInputElement>("#words")!;
const found = document.querySelector<HTMLUListElement>("#found")!;
const kinds = { deal: "Giao dịch", account: "Khách hàng", contact: "Liên hệ" };
let asked = 0;

export function startSearch(): void {
  words.addEventListener("input", () => void ask());
  words.addEventListener("keydown", (event) => {
    const first = found.querySelector<HTMLButtonElement>("button");
    if (event.key === "ArrowDown" && first) {
      event.preventDefault();
      first.focus();
    } else if (event.key === "Enter") first?.click();
    else if (event.key === "Escape") clear();
  });
  found.addEventListener("keydown", (event) => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (event.key === "Escape") return clear();
    if (step === undefined) return;
    event.preventDefault();
    const beside = document.activeElement?.parentElement?.[step as "nextElementSibling"];
    (beside?.querySelector<HTMLElement>("button") ?? words).focus();
  });
  addEventListener("pointerdown", (event) => {
    if (!(event.target as Element).closest(".search")) found.hidden = true;
  });
}

async function ask(): Promise<void> {
  const turn = ++asked;
  if (words.value.trim() === "") return clear();
  const hits = await search(words.value);
  // An answer that was overtaken is not shown.
  if (turn === asked) show(hits);
}

function clear(): void {
  asked++;
  words.value = "";
  found.hidden = true;
  pick(null);
}

function show(hits: Hit[]): void {
  found.replaceChildren(...hits.map(row));
  if (hits.length === 0) found.innerHTML = "<li class=none>Không tìm thấy</li>";
  found.hidden = false;
}

function row(hit: Hit): HTMLLIElement {
  const [item, button, kind] = [document.createElement("li"), document.createElement("button"), document.createElement("small")];
  button.type = "button";
  button.textContent = hit.name;
  kind.textContent = kinds[hit.entity];
  button.append(kind);
  button.addEventListener("click", () => {
    found.hidden = true;
    words.value = hit.name;
    pick(hit.entity === "deal" ? ({ id }) => id === hit.id : ({ account }) => account !== null && account === hit.account);
  });
  item.append(button);
  return item;
}
