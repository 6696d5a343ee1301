// Dragging by pointer, so that fingers drag too; with the keyboard, Alt and an arrow.
import type { StageId } from "crm-core";

import type { Card } from "./api.js";
import { cardOf, mark, stageAt } from "./board.js";

/** How far a pointer goes before it drags. */
const SLACK = 5;

export function onDrop(board: HTMLElement, drop: (card: Card, stage: StageId) => void): void {
  board.addEventListener("pointerdown", (down) => {
    const element = (down.target as Element).closest<HTMLElement>(".card");
    const card = element && cardOf(element);
    if (!element || !card || down.button !== 0) return;
    let ghost: HTMLElement | undefined;
    const box = element.getBoundingClientRect();
    const follow = (move: PointerEvent) => {
      const [x, y] = [move.clientX - down.clientX, move.clientY - down.clientY];
      if (!ghost) {
        if (Math.hypot(x, y) < SLACK) return;
        ghost = lift(element, box);
      }
      ghost.style.transform = `translate(${x}px, ${y}px) rotate(${Math.max(-3, Math.min(3, x / 60))}deg)`;
      mark(stageAt(move.clientX, move.clientY));
    };
    const end = (up: PointerEvent) => {
      for (const name of ["pointermove", "pointerup", "pointercancel"] as const) removeEventListener(name, name === "pointermove" ? follow : end);
      mark(undefined);
      if (!ghost) return;
      ghost.remove();
      element.classList.remove("lifted");
      const stage = up.type === "pointerup" ? stageAt(up.clientX, up.clientY) : undefined;
      if (stage !== undefined && stage !== card.stage) drop(card, stage);
    };
    addEventListener("pointermove", follow);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
  });
  board.addEventListener("keydown", (event) => {
    const distance = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const card = cardOf(event.target as Element);
    if (!event.altKey || distance === undefined || !card) return;
    event.preventDefault();
    const stages = [...board.querySelectorAll<HTMLElement>(".column")].map(({ dataset }) => dataset["stage"]);
    const stage = stages[stages.indexOf(card.stage) + distance];
    if (stage !== undefined) drop(card, stage);
  });
}

function lift(element: HTMLElement, box: DOMRect): HTMLElement {
  const ghost = element.cloneNode(true) as HTMLElement;
  ghost.classList.add("ghost");
  Object.assign(ghost.style, { left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px`, height: `${box.height}px` });
  element.classList.add("lifted");
  document.body.append(ghost);
  return ghost;
}
