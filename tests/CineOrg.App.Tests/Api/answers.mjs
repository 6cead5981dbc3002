// Holds many answers against the schemas, in one go: answers.mjs SCHEMAS MODULES ANSWERS. Prints what is wrong, a line each.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [schemas, modules, answers] = process.argv.slice(2);
const require = createRequire(join(modules, "x.js"));
const Ajv = require("ajv/dist/2020").default;
const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: false });
require("ajv-formats").default(ajv);

for (const folder of [schemas, join(schemas, "events"), join(schemas, "portable"), join(schemas, "webhook")])
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const schema = JSON.parse(readFileSync(join(folder, name), "utf8"));
    if (folder === schemas) ajv.addSchema(schema);
    else ajv.addSchema(schema, schema.$id);
  }

let checked = 0;
for (const line of readFileSync(answers, "utf8").split("\n").filter(Boolean)) {
  const { asked, schema, list, body } = JSON.parse(line);
  const validate = ajv.getSchema(schema);
  if (!validate) {
    console.log(`${asked}: there is no schema ${schema}`);
    continue;
  }
  for (const one of list ? body : [body]) {
    checked++;
    if (!validate(one)) console.log(`${asked}: ${schema}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(one).slice(0, 300)}`);
  }
}
// A schema that nothing was held against must still be sound.
for (const name of readdirSync(schemas).filter((name) => name.endsWith(".json"))) ajv.getSchema(JSON.parse(readFileSync(join(schemas, name), "utf8")).$id);
console.error(`${checked} checked`);
