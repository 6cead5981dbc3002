// Pages that fill themselves in: the server says that something changed, the page fetches its body and swaps it in place.
import { untilReleased } from "./pressed.js";

// What each part was last filled with, as the browser writes it.
const shown = new WeakMap();

const written = (html) => {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.innerHTML;
};

const swap = async (element, address) => {
  // In the language this page was written in, which its address may have chosen for this once.
  const asked = new URL(address, location.href);
  asked.searchParams.set("lang", document.documentElement.lang);
  const answer = await fetch(asked);
  if (!answer.ok) return;
  const html = written(await answer.text());
  await untilReleased();
  if (shown.get(element) === html) return;
  shown.set(element, html);
  const open = [...element.querySelectorAll("details")].map((details) => details.open);
  element.innerHTML = html;
  element.querySelectorAll("details").forEach((details, index) => { details.open = open[index] ?? false; });
  document.dispatchEvent(new Event("filled"));
};

const listen = (element, stream, address) => {
  if (!element) return;
  shown.set(element, element.innerHTML);
  let waiting;
  const source = new EventSource(stream);
  const refresh = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => swap(element, address), 150);
  };
  source.addEventListener("changed", refresh);
  // Staying made a job of what was lacking: the page says so.
  element.addEventListener("dwelt", refresh);
  // Between rendering and listening something may have arrived: look once as soon as the stream stands.
  source.addEventListener("open", refresh);
  addEventListener("pagehide", () => source.close());
};

const film = document.getElementById("film");
const person = document.getElementById("person");
if (film && film.dataset.level !== "deep") listen(film, `/live/films/${film.dataset.film}`, `/films/${film.dataset.film}/body`);
if (person && person.dataset.level !== "deep") listen(person, `/live/persons/${person.dataset.person}`, `/persons/${person.dataset.person}/body`);
const collection = document.getElementById("collection");
if (collection?.dataset.unfinished) listen(collection, `/live/collections/${collection.dataset.collection}`, `/collections/${collection.dataset.collection}/body`);
const jobs = document.getElementById("jobs");
// As filtered, and the same page.
const body = `/jobs/body${location.search}`;
listen(jobs, "/live/jobs", body);
// How far a job is is no event: while one runs, the page looks each second.
if (jobs) setInterval(() => { if (!document.hidden && jobs.querySelector(".running")) swap(jobs, body); }, 1000);
// How the sources stand changes with every request: while the page is looked at, it looks again.
const sources = document.getElementById("sources");
if (sources) setInterval(() => { if (!document.hidden) swap(sources, "/sources/body"); }, 2000);
