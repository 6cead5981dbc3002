// A page that the browser had fetched ahead is asked for only now, as it is shown: say so, and where the reader came from.
const [opened] = performance.getEntriesByType("navigation");
const entity = document.querySelector("#film, #person");
if (entity && opened?.deliveryType === "navigational-prefetch") {
  const page = document.referrer ? new URL(document.referrer) : null;
  const from = page?.origin === location.origin ? page.pathname + page.search : "";
  fetch(`${location.pathname}/opened?${new URLSearchParams({ from })}`, { method: "POST" });
}
