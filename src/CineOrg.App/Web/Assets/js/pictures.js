// An image that was still on its way when the page asked has something drawn in its place: it is asked for again, a few times.
const looks = [2000, 4000, 8000, 16000];
const again = (address, look) => setTimeout(() => {
  const [plain] = address.split("?");
  for (const image of document.images) {
    if (image.currentSrc.split("?")[0] !== plain) continue;
    image.removeAttribute("srcset");
    image.src = `${plain}?look=${look + 1}`;
  }
}, looks[look]);

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (!entry.serverTiming?.some((told) => told.name === "coming")) continue;
    const look = Number(new URL(entry.name).searchParams.get("look") ?? 0);
    if (look < looks.length) again(entry.name, look);
  }
}).observe({ type: "resource", buffered: true });
