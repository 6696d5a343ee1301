// The example as somebody uses it: two pages in a real browser on one server.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import test, { after, before } from "node:test";
import { fileURLToPath } from "node:url";

import { Crm } from "crm-core";
import { chromium } from "playwright-core";

import { fill } from "../sample.js";
import { serve } from "../server.js";

const executablePath = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync);
/** A folder for pictures of what the tests see, for whoever wants to look. */
const pictures = process.env["PICTURES"];
let browser, crm, served, stages;

before(async () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const built = spawnSync("npx", ["vite", "build", "--logLevel", "warn"], { cwd: root, encoding: "utf8" });
  assert.equal(built.status, 0, built.stderr);
  crm = await Crm.memory({ preset: "vi_vn", company: "Công ty Hoa Sen" });
  await fill(crm);
  stages = crm.stages.listSync({ sort: "order" }).items;
  served = await serve(crm);
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
});

after(async () => {
  await browser?.close();
  await served?.end();
});

async function open() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  page.on("pageerror", (error) => assert.fail(error));
  await page.goto(served.address);
  await page.locator(".card").first().waitFor();
  await page.locator('.live[data-on="true"]').waitFor();
  return page;
}

const column = (page, index) => page.locator(".column").nth(index);
const deal = (page, { id }) => page.locator(`[data-deal="${id}"]`);
const dealsIn = (index) => crm.deals.listSync({ filter: "stage == $stage", params: { stage: stages[index].id }, sort: "expected_close" }).items;

async function drag(page, card, index) {
  const from = await deal(page, card).boundingBox();
  const to = await column(page, index).boundingBox();
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 30, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + 120, { steps: 6 });
}

test("a deal that is dragged is in its new stage, here and on every other page", async () => {
  const [page, other] = [await open(), await open()];
  const [card] = dealsIn(0);
  await drag(page, card, 2);
  if (pictures) await page.screenshot({ path: `${pictures}/drag.png` });
  await page.mouse.up();
  await column(page, 2).locator(`[data-deal="${card.id}"]`).waitFor();
  await column(other, 2).locator(`[data-deal="${card.id}"]`).waitFor();
  assert.equal(await column(other, 2).locator(".count").textContent(), "7");
  assert.equal(crm.deals.getSync(card.id).stage, stages[2].id);

  await deal(other, card).focus();
  await other.keyboard.press("Alt+ArrowLeft");
  await column(page, 1).locator(`[data-deal="${card.id}"]`).waitFor();
  assert.equal(crm.deals.getSync(card.id).stage, stages[1].id);
  if (pictures) await page.screenshot({ path: `${pictures}/board.png` });
  await Promise.all([page.close(), other.close()]);
});

test("a lost deal is asked why, and stays where it is when nobody says", async () => {
  const page = await open();
  const [card] = dealsIn(1);
  await drag(page, card, 5);
  await page.mouse.up();
  await page.locator("#lost[open]").waitFor();
  if (pictures) await page.screenshot({ path: `${pictures}/lost.png` });
  await page.keyboard.press("Escape");
  assert.equal(crm.deals.getSync(card.id).stage, stages[1].id);

  await drag(page, card, 5);
  await page.mouse.up();
  await page.getByRole("button", { name: "Giá cao" }).click();
  await column(page, 5).locator(`[data-deal="${card.id}"]`).waitFor();
  const lost = await moved(card);
  assert.equal(lost.category, "lost");
  assert.notEqual(lost.lossReason, null);
  await page.close();
});

/** The deal, once the server has heard of its move. */
async function moved({ id, revision }) {
  for (;;) {
    const deal = await crm.deals.get(id);
    if (deal.revision > revision) return deal;
  }
}

test("who drags what somebody else has changed is told so, and nothing is undone", async () => {
  const page = await open();
  const [card] = dealsIn(0);
  // The page does not hear of it: what it shows is old.
  await page.route("**/api/board", (route) => route.abort());
  crm.deals.updateSync(card.id, { stage: stages[3].id });
  await drag(page, card, 2);
  await page.unroute("**/api/board");
  await page.mouse.up();
  await page.locator("#toast.shown").waitFor();
  await column(page, 3).locator(`[data-deal="${card.id}"]`).waitFor();
  assert.equal(crm.deals.getSync(card.id).stage, stages[3].id);
  await page.close();
});

test("Vietnamese is found without its marks, and picked out of the board", async () => {
  const page = await open();
  await page.locator("#words").pressSequentially("duong viet");
  const hit = page.locator("#found button").first();
  await hit.filter({ hasText: "Công ty TNHH Đường Việt" }).waitFor();
  if (pictures) await page.screenshot({ path: `${pictures}/search.png` });
  await hit.click();
  const [account] = (await crm.search("đường việt", { entities: "account" })).map(({ record }) => record.id);
  const picked = await page.locator(".picked").evaluateAll((cards) => cards.map(({ dataset }) => dataset.deal));
  const wanted = crm.deals.listSync({ filter: "account == $account", params: { account } }).items;
  assert.deepEqual(picked.sort(), wanted.map(({ id }) => id).sort());
  await page.close();
});
