// Pages that fill themselves in: the server says that something changed, the page fetches its body and swaps it in place.
const swap = async (element, address) => {
  // In the language this page was written in, which its address may have chosen for this once.
  const answer = await fetch(`${address}?lang=${document.documentElement.lang}`);
  if (!answer.ok) return;
  const html = await answer.text();
  if (element.dataset.shown === html) return;
  element.dataset.shown = html;
  const open = [...element.querySelectorAll("details")].map((details) => details.open);
  element.innerHTML = html;
  element.querySelectorAll("details").forEach((details, index) => { details.open = open[index] ?? false; });
  document.dispatchEvent(new Event("filled"));
};

const listen = (element, stream, address) => {
  if (!element) return;
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
