// What sources know beyond the films found here: asked for once somebody has stopped typing, and again while the list fills itself in.
import { untilReleased } from "./pressed.js";

let waiting;
let asking;

export const leave = () => {
  clearTimeout(waiting);
  asking?.abort();
};

const fetchMore = async (part) => {
  const { signal } = asking = new AbortController();
  try {
    const answer = await fetch(`${part.dataset.more}&lang=${document.documentElement.lang}`, { signal });
    if (!answer.ok) return;
    const html = await answer.text();
    await untilReleased();
    if (signal.aborted) return;
    if (!html) return part.remove();
    const focused = part.contains(document.activeElement) ? [...part.querySelectorAll("a, button")].indexOf(document.activeElement) : -1;
    part.outerHTML = html;
    // A list that grows takes nobody's place away.
    if (focused >= 0) document.querySelectorAll("#beyond a, #beyond button")[focused]?.focus();
    follow(0);
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
};

export const follow = (rest) => {
  leave();
  const part = document.querySelector("#beyond[data-more]");
  if (part) waiting = setTimeout(() => fetchMore(part), rest);
};

follow(0);
addEventListener("pagehide", leave);
