// A reader of the tables that `keterbukaan table … --format json` writes: plain JavaScript, no
// dependency. Days are texts such as "2025-03-24" and never JavaScript's Date, which has a time
// zone of its own. PHP or any other language needs no more than these few lines, either.
//
//   keterbukaan table request.response --format json -o response.json
//   keterbukaan table calendar --format json -o calendar.json
//   node examples/table_reader.mjs response.json calendar.json 2025-03-24 [ANSWERED [ON]]

import { readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

export class Table {
  constructor(text) {
    const { meta, columns, rows } = JSON.parse(text);
    if (meta.schema !== "keterbukaan/table/1") {
      throw new Error(`KB-T02: not a table of version 1 but ${meta.schema}`);
    }
    this.meta = meta;
    this.byDay = new Map(
      rows.map((row) => [row[0], Object.fromEntries(columns.map((name, at) => [name, row[at]]))]),
    );
  }

  // The row of a day; a day that the table does not hold is an error and never a guess.
  of(day) {
    refuseNoDay(day);
    const row = this.byDay.get(day);
    if (row === undefined) {
      const { name, first, last } = this.meta;
      throw new Error(`KB-K01: ${day} is outside the table ${name}, which holds ${first} to ${last}`);
    }
    return row;
  }
}

// In Greenwich every day has a midnight, so here no time zone can move it.
function refuseNoDay(day) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || new Date(`${day}T00:00Z`).toJSON()?.slice(0, 10) !== day) {
    throw new Error(`KB-K03: ${day} is not a day; write YYYY-MM-DD`);
  }
}

// Both tables have to be of one body, one law and one day of knowledge, and the calendar has to be
// the one on which the limit runs: for a commission or a court not always that of the body itself.
export function isCountedOn(limit, calendar) {
  return limit.meta.digest === calendar.meta.digest && limit.meta.calendar === calendar.meta.name;
}

// By how many working days something is late: null where it is not, and where no day is due; 0 on
// the days off after the end. What is no day is an error, even if it would sort early.
export function lateBy(calendar, due, done, on) {
  for (const day of [done, on]) if (day !== null) refuseNoDay(day);
  if (due === null) return null;
  const judged = done !== null && done <= on ? done : on;
  if (judged <= due) return null;
  return calendar.of(judged).ordinal - calendar.of(due).ordinal;
}

// The n-th working day after a day, for whoever has the calendar alone.
export function addWorkingDays(calendar, day, n) {
  if (!Number.isInteger(n) || n < 1) throw new Error(`KB-A01: ${n} is not 1 or more`);
  const wanted = calendar.of(day).ordinal + n;
  for (const row of calendar.byDay.values()) {
    if (row.ordinal === wanted && row.working === 1) return row.day;
  }
  throw new Error(`KB-K01: ${n} working days after ${day} lie outside the calendar`);
}

function main([limitFile, calendarFile, since, done = null, on = done ?? since]) {
  const limit = new Table(readFileSync(limitFile, "utf8"));
  const calendar = new Table(readFileSync(calendarFile, "utf8"));
  if (!isCountedOn(limit, calendar)) {
    throw new Error(`KB-L05: not of one law, or not the calendar of the limit: ${limit.meta.calendar}`);
  }
  const answer = limit.of(since);
  const late = lateBy(calendar, answer.date, done, on);
  console.log(JSON.stringify({ ...answer, late_by: late, digest: limit.meta.digest }));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2));
}
