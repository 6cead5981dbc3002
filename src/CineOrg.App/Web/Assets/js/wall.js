// Arrow keys walk the wall by rows and columns, as many as the screen happens to show.
const step = (cards, from, key) => {
  const columns = cards.filter((card) => card.offsetTop === cards[0].offsetTop).length;
  return from + { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[key];
};

document.addEventListener("keydown", (event) => {
  if (!event.key.startsWith("Arrow") || event.altKey || event.ctrlKey || event.metaKey) return;
  const wall = event.target.closest?.(".wall");
  if (!wall) return;
  const cards = [...wall.querySelectorAll(".card")];
  const next = cards[step(cards, cards.indexOf(event.target), event.key)];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: "nearest" });
});

// The poster that was clicked is the one that travels to the film's page.
document.addEventListener("click", (event) => {
  const poster = event.target.closest?.(".card")?.querySelector("img");
  if (poster) poster.style.viewTransitionName = "poster";
});
