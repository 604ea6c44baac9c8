// Opens pages in Chromium, one after the other in each of a few tabs, and prints what it saw of each.
// Given on stdin: {"visits": [{"url", "width", "height", "scheme", "axe"}]}. The first argument is the
// folder of the node packages, the second one Chromium.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [packages, executablePath] = process.argv.slice(2);
const require = createRequire(`${packages}/`);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf-8");
const { visits } = JSON.parse(readFileSync(0, "utf-8"));
const TABS = 3;
const NO_INDEX = 'var __index = {"config": {"lang": ["en"], "separator": " "}, "items": []}';

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const seen = [];
const waiting = visits.map((visit, place) => ({ visit, place }));
await Promise.all(Array.from({ length: TABS }, tab));
await browser.close();
process.stdout.write(JSON.stringify(seen));

async function tab() {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(0); // however slow the machine is
  let errors, requests;
  // The index of the search is of some megabytes, and has a test of its own.
  await page.route("**/search.js", (route) => route.fulfill({ body: NO_INDEX }));
  page.on("console", (message) => message.type() === "error" && errors?.push(message.text()));
  page.on("pageerror", (error) => errors?.push(error.message));
  page.on("request", (request) => requests?.push(request.url()));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { url, width, height, scheme, axe: wanted } = next.visit;
    [errors, requests] = [[], []];
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(url, { waitUntil: "load" });
    const found = await page.evaluate(look);
    if (wanted) found.violations = await violations(page);
    seen[next.place] = { ...next.visit, ...found, errors, requests };
  }
}

function look() {
  // The width that is seen: that of the window would let pass what is as wide as a scroll bar.
  const { lang, scrollWidth, clientWidth: innerWidth } = document.documentElement;
  const tooWide = [...document.querySelectorAll("body *")]
    .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 3)
    .map((each) => each.outerHTML.slice(0, 120));
  return { lang, scrollWidth, innerWidth, tooWide: scrollWidth > innerWidth ? tooWide : [] };
}

async function violations(page) {
  await page.evaluate(axe);
  // Without `preload`: it fetches the style sheets anew, which a browser refuses in a folder.
  const wanted = { resultTypes: ["violations"], preload: false };
  const { violations } = await page.evaluate((options) => axe.run(options), wanted);
  return violations.map(({ id, impact, nodes }) => ({
    id,
    impact,
    nodes: nodes.map(({ html, any }) => ({ html: html.slice(0, 200), why: any[0]?.message ?? "" })),
  }));
}
