// J and K move, digits choose, 0 is none of them.
const items = [...document.querySelectorAll(".review > li")];
let at = 0;

const choose = (digit) => {
  const buttons = [...items[at].querySelectorAll("button")];
  (digit === 0 ? buttons.at(-1) : buttons.slice(0, -1)[digit - 1])?.click();
};

if (items.length > 0)
  document.addEventListener("keydown", (event) => {
    if (event.target.matches("input, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j" || event.key === "k") {
      at = Math.min(items.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)));
      items[at].focus();
    } else if (/^\d$/.test(event.key)) choose(Number(event.key));
  });
