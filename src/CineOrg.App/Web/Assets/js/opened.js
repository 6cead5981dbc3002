// A page that the browser had fetched ahead is asked for only now, as it is shown: say so, and where the reader came from.
const [opened] = performance.getEntriesByType("navigation");
const entity = document.querySelector("#film, #person");
const address = new URL(location.href);
const found = address.searchParams.get("found");
if (entity && opened?.deliveryType === "navigational-prefetch") {
  const page = document.referrer ? new URL(document.referrer) : null;
  const from = page?.origin === location.origin ? page.pathname + page.search : "";
  fetch(`${location.pathname}/opened?${new URLSearchParams({ from, ...(found && { found }) })}`, { method: "POST" });
}
// Its place among the answers was told; the page's own address is without.
if (entity && found) {
  address.searchParams.delete("found");
  history.replaceState(history.state, "", address);
}
