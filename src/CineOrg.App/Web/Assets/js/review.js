// The review desk by keyboard; many at once with their progress. Without this script the same forms do the work.
const items = [...document.querySelectorAll(".review > li")];
const many = document.getElementById("many");
const chunk = 20;
let at = -1;

const move = (to) => {
  at = Math.min(items.length - 1, Math.max(0, to));
  items[at].focus();
  items[at].scrollIntoView({ block: "nearest" });
};
const here = () => items[Math.max(0, at)];
const choose = (number) => here().querySelectorAll(".candidates button")[number - 1]?.click();
const pick = () => here().querySelector(".pick input");

const keys = {
  j: () => move(at + 1), ArrowDown: () => move(at + 1), n: () => move(at + 1),
  k: () => move(at - 1), ArrowUp: () => move(at - 1),
  Enter: () => choose(1),
  0: () => here().querySelector("button.none").click(),
  x: () => here().querySelector("button.none").click(),
  s: () => { const box = pick(); if (box) box.checked = !box.checked; },
  "/": () => here().querySelector(".by-hand input").focus(),
  u: () => document.querySelector("[data-key=u]")?.click(),
};
for (let digit = 1; digit < 10; digit++) keys[digit] = () => choose(digit);

if (items.length > 0 || document.querySelector("[data-key=u]"))
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input:not([type=checkbox]), textarea, select")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key === "Enter" && event.target.matches("a, button, input, summary")) return;
    const act = keys[event.key];
    if (!act || (items.length === 0 && event.key !== "u")) return;
    event.preventDefault();
    act();
  });
for (const [index, item] of items.entries()) item.addEventListener("focusin", () => { at = index; });

const all = many?.querySelector("[data-all]");
const pickAll = () => {
  for (const box of document.querySelectorAll(".pick input")) box.checked = all.checked;
};
all?.addEventListener("change", pickAll);
// Ticked before this script came, by somebody quick or by a browser that went back.
if (all?.checked) pickAll();

// A few at a time, so that the bar moves; each few are one transaction.
many?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const copies = [...document.querySelectorAll(".pick input:checked")].map((box) => box.value);
  const bar = many.querySelector("progress");
  bar.hidden = false;
  let done = 0;
  for (let from = 0; from < copies.length; from += chunk) {
    const answer = await fetch("/v1/review/accept", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ copies: copies.slice(from, from + chunk) }),
    });
    if (!answer.ok) break;
    done += (await answer.json()).count;
    bar.value = Math.min(1, (from + chunk) / copies.length);
  }
  location.assign(`/review?done=${done}`);
});
