import { follow, leave } from "./beyond.js";
import { untilReleased } from "./pressed.js";

// Answers while typing: on the search page in its place, elsewhere in a panel under the field.
// An answer that comes after a newer question is thrown away.
const field = document.querySelector(".finder input");
const panel = document.getElementById("finds");
const answers = document.getElementById("answers");
let asking;
let waiting;

const ask = async (kind) => {
  asking?.abort();
  leave();
  const { signal } = asking = new AbortController();
  const query = new URLSearchParams({ q: field.value, lang: document.documentElement.lang });
  try {
    const answer = await fetch(`/search/${kind}?${query}`, { signal });
    const html = answer.ok ? await answer.text() : undefined;
    await untilReleased();
    return signal.aborted ? undefined : html;
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
};

const showAnswers = async () => {
  const html = await ask("answers");
  if (html === undefined) return;
  answers.innerHTML = html;
  follow(600);
  history.replaceState(null, "", `/search?${new URLSearchParams({ q: field.value })}`);
};

const close = () => {
  clearTimeout(waiting);
  asking?.abort();
  panel.hidden = true;
};

const showPanel = async () => {
  if (!field.value.trim()) return close();
  const html = await ask("panel");
  if (html === undefined || !panel.parentElement.contains(document.activeElement)) return;
  // A late answer takes nobody's place away: whoever walks among the answers stays at the same one of the new.
  const at = [...panel.querySelectorAll("a")].indexOf(document.activeElement);
  panel.innerHTML = html;
  panel.hidden = false;
  const links = panel.querySelectorAll("a");
  if (at >= 0) (links[at] ?? links[0] ?? field).focus();
};

// Arrows walk from the field into the panel and back.
const walk = (event) => {
  if (event.key === "Escape") {
    close();
    field.focus();
  }
  if (panel.hidden || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
  event.preventDefault();
  const stops = [field, ...panel.querySelectorAll("a")];
  const next = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
  stops[Math.max(0, Math.min(stops.length - 1, next))].focus();
};

field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(answers ? showAnswers : showPanel, 90);
});
if (answers && !field.value) field.focus();
if (!answers) {
  field.form.addEventListener("keydown", walk);
  field.form.addEventListener("focusout", (event) => { if (!field.form.contains(event.relatedTarget)) close(); });
  field.addEventListener("focus", () => { if (field.value && panel.hidden) showPanel(); });
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input, textarea")) return;
  event.preventDefault();
  field.focus();
});
