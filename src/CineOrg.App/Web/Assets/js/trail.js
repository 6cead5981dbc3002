// What a page tells of its reader's interest: that they stayed on it, and how far down they were when they left.
import { untilReleased } from "./pressed.js";

const [navigation] = performance.getEntriesByType("navigation");
const subject = document.querySelector("#film, #person");
const page = location.pathname;
const tell = (what, query) => fetch(`/trail/${what}?${new URLSearchParams({ page, ...query })}`, { method: "POST", keepalive: true });

// Only time in front of somebody's eyes counts.
const dwell = Number(document.querySelector(".bell")?.dataset.dwell) * 1000;
if (subject && dwell > 0) {
  let looked = 0;
  const timer = setInterval(async () => {
    if (document.hidden) return;
    looked += 250;
    if (looked < dwell) return;
    clearInterval(timer);
    const answer = await tell("dwelt", {});
    if (answer.ok) subject.dispatchEvent(new Event("dwelt"));
  }, 250);
  addEventListener("pagehide", () => clearInterval(timer));
}

if (document.querySelector("#film, #person, .wall, #answers")) {
  addEventListener("pagehide", () => { if (scrollY > 0) tell("left", { y: Math.round(scrollY) }); });
}

// Who takes a step up again stands where they were.
const place = /^#y=(\d+)$/.exec(location.hash);
if (place && navigation?.type !== "back_forward") {
  history.replaceState(history.state, "", location.pathname + location.search);
  scrollTo({ top: Number(place[1]), behavior: "instant" });
}

// The bell on a page that stands open: looked at again when somebody looks, and now and then.
const ring = async () => {
  const bell = document.querySelector(".bell");
  if (!bell || document.hidden) return;
  const answer = await fetch(`/notifications/bell?lang=${document.documentElement.lang}`);
  if (!answer.ok) return;
  const html = await answer.text();
  await untilReleased();
  bell.outerHTML = html;
};
for (const occasion of ["visibilitychange", "filled"]) document.addEventListener(occasion, ring);
setInterval(ring, 30000);
