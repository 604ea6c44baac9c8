// Compiles each schema in Ajv's strict mode, and says of each value whether it is valid.
// In: [{name, schema, values}], out: [{name, problem, valid: [true, false, …]}], both as JSON.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(`${process.argv[2]}/package.json`);
const Ajv = require("ajv/dist/2020.js");
const addFormats = require("ajv-formats");

const answers = JSON.parse(readFileSync(0, "utf8")).map(({ name, schema, values }) => {
  try {
    const ajv = new Ajv({ strict: true });
    addFormats(ajv);
    const valid = ajv.compile(schema);
    return { name, problem: null, valid: values.map((value) => valid(value)) };
  } catch (error) {
    return { name, problem: String(error.message), valid: [] };
  }
});
process.stdout.write(JSON.stringify(answers));
