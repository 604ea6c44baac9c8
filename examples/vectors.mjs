// A program that `keterbukaan vectors check` asks: it answers from exported tables what they hold,
// and leaves out the rest, saying why. Plain JavaScript, no dependency.
//
//   mkdir tables
//   for t in $(keterbukaan table); do keterbukaan table "$t" --format json -o "tables/$t.json"; done
//   keterbukaan vectors check --kind date --command 'node examples/vectors.mjs tables'

import { readFileSync, readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Table } from "./table_reader.mjs";

// Every table of a folder, by its limit and the event from which it is counted.
export function tablesOf(folder) {
  const tables = new Map();
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".json"))) {
    const table = new Table(readFileSync(join(folder, name), "utf8"));
    if (table.meta.limit) tables.set(`${table.meta.limit} ${table.meta.event}`, table);
  }
  return tables;
}

// A table is of whichever event starts the limit under each reading. Where one of them counts from an
// event of its own, and otherwise, that day is not the answer for an event by name.
const STARTS_ELSEWHERE = new Set(["cassation.filing"]);

export function answer(tables, asked) {
  const skip = (reason) => ({ id: asked.id, skip: reason });
  if (asked.kind !== "date") return skip("only due dates stand in tables");
  if (asked.body !== null) return skip("the tables are of the national rules");
  if (Object.keys(asked.readings).length > 0) return skip("the tables are of the default readings");
  if (asked.known_on !== null) return skip("the tables are of what is known today");
  const given = Object.entries(asked.given);
  if (given.length > 1) return skip("a table is looked up by one day");
  const [[event, day]] = given;
  const table = tables.get(`${asked.limit} ${event}`);
  if (table === undefined) return skip("no table counts this limit from this event");
  if (STARTS_ELSEWHERE.has(asked.limit)) return skip("another reading counts from another event");
  const { date, earliest, latest } = table.of(day);
  return { id: asked.id, date, earliest, latest };
}

async function main([folder]) {
  const tables = tablesOf(folder);
  for await (const line of createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(answer(tables, JSON.parse(line))));
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2));
}
