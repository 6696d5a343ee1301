// What the server answers, in the types of the package where they are the same.
import type { AccountId, CalendarDate, Deal, DealId, Figure, LossReasonId, Money, StageCategory, StageId } from "crm-core";

export interface Card {
  id: DealId;
  revision: number;
  name: string;
  stage: StageId;
  category: StageCategory;
  amount: Money | null;
  expectedClose: CalendarDate | null;
  nextStep: Deal["nextStep"];
  account: AccountId | null;
  accountName: string | null;
  ownerName: string | null;
}

export interface Stage {
  id: StageId;
  name: string;
  category: StageCategory;
  count: number;
  amount: Money;
  weighted: Money;
}

export interface Board {
  company: string;
  pipeline: string;
  open: Figure;
  stages: Stage[];
  reasons: { id: LossReasonId; name: string }[];
  deals: Card[];
}

export interface Hit {
  entity: "deal" | "account" | "contact";
  id: string;
  name: string;
  account: AccountId | null;
}

/** What the server refused, with the code of the library's error. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

export const board = () => ask<Board>("board");

export const search = (words: string) => ask<Hit[]>(`search?words=${encodeURIComponent(words)}`);

export function move(card: Card, stage: StageId, reason?: LossReasonId): Promise<unknown> {
  const body = JSON.stringify({ stage, revision: card.revision, reason });
  return ask(`deals/${card.id}`, { method: "POST", body });
}

async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(`/api/${path}`, init);
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer.code, answer.detail);
  return answer;
}

/** Calls a function with the deals of each commit, and another with whether the line is open. */
export function listen(changed: (deals: DealId[]) => void, isOpen: (open: boolean) => void): void {
  const events = new EventSource("/api/events");
  events.onmessage = ({ data }) => changed(JSON.parse(data));
  events.onopen = () => isOpen(true);
  events.onerror = () => isOpen(false);
}
