// Types questions into the search of a site and prints what stands first for each: [[href, …], …].
// Given on stdin: {"url", "questions": […], "first": 3}. Arguments as in visit.mjs.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [packages, executablePath] = process.argv.slice(2);
const { chromium } = createRequire(`${packages}/`)("playwright-core");
const { url, questions, first } = JSON.parse(readFileSync(0, "utf-8"));

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage();
page.setDefaultTimeout(0); // however slow the machine is
await page.goto(url);
do { // until the page has begun to listen
  await page.keyboard.press("/");
  await page.waitForTimeout(250);
} while (await page.evaluate(() => document.activeElement === document.body));
const found = [];
for (const question of questions) {
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await until((links) => links.length === 0, 2000);
  await page.keyboard.type(question);
  await until((links) => links.length > 0, 60000);
  found.push(await settled());
}
await browser.close();
process.stdout.write(JSON.stringify(found));

// Hits come in while one types: what stands there four times in a row is the answer.
async function settled() {
  for (let before = "", times = 0; ; ) {
    await page.waitForTimeout(250);
    const links = (await page.evaluate(hits)).slice(0, first);
    times = JSON.stringify(links) === before ? times + 1 : 1;
    if (times === 4) return links;
    before = JSON.stringify(links);
  }
}

async function until(true_of, milliseconds) {
  for (let left = milliseconds; left > 0; left -= 100) {
    if (true_of(await page.evaluate(hits))) return;
    await page.waitForTimeout(100);
  }
}

// The theme draws the hits inside of a shadow tree.
function hits() {
  const links = [];
  const walk = (root) => {
    for (const each of root.querySelectorAll("*")) {
      if (each.shadowRoot) walk(each.shadowRoot);
      if (root !== document && each.tagName === "A" && each.closest("li")) links.push(each.href);
    }
  };
  walk(document);
  return links;
}
