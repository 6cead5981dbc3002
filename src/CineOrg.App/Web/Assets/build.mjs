// Copies what the pages need into wwwroot/assets as it is; only the style sheets are put end to end, so that one request brings them.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../../wwwroot/assets");
const modules = join(here, "node_modules");

const fonts = {
  "fraunces": "@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2",
  "fraunces-ext": "@fontsource-variable/fraunces/files/fraunces-latin-ext-opsz-normal.woff2",
  "fraunces-italic": "@fontsource-variable/fraunces/files/fraunces-latin-opsz-italic.woff2",
  "inter": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  "inter-ext": "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
};
const icons = ["bell", "sun-moon"];

rmSync(out, { recursive: true, force: true });
for (const folder of ["fonts", "icons", "css"]) mkdirSync(join(out, folder), { recursive: true });
cpSync(join(here, "js"), join(out, "js"), { recursive: true });
const sheets = ["type", "frame", "wall", "film", "rooms"].map((name) => readFileSync(join(here, "css", `${name}.css`), "utf8"));
writeFileSync(join(out, "css", "cineorg.css"), sheets.join("\n"));
cpSync(join(here, "icon.svg"), join(out, "icon.svg"));
for (const [name, file] of Object.entries(fonts)) cpSync(join(modules, file), join(out, "fonts", `${name}.woff2`));
for (const icon of icons) cpSync(join(modules, "lucide-static/icons", `${icon}.svg`), join(out, "icons", `${icon}.svg`));
