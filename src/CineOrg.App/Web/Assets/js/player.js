// Tells what happens while a film plays. Whoever has watched nine tenths of it has seen it: the rest is credits.
const video = document.querySelector(".screen video");

if (video) {
  const film = video.dataset.film;
  let copy = video.dataset.copy;
  const tell = (act, query = {}) => fetch(`/play/${film}/${copy}/${act}?${new URLSearchParams(query)}`, { method: "POST", keepalive: true });
  let playing = false;
  let seen = false;
  let reached = 0;
  const broken = [];
  // How far it is, and of how much, where the browser knows.
  const where = (at = video.currentTime) => ({ at: at.toFixed(1), ...(Number.isFinite(video.duration) && { of: video.duration.toFixed(1) }) });
  const stop = (at) => {
    if (!playing) return;
    playing = false;
    tell("stopped", where(at));
  };
  const start = () => {
    if (playing) return;
    playing = true;
    tell("started");
  };
  // The source broke: the next one goes on at the same second.
  const goOn = async () => {
    const at = Math.max(reached, video.currentTime || 0);
    stop(at);
    broken.push(copy);
    const answer = await fetch(`/play/${film}/next?${new URLSearchParams({ tried: broken.join(",") })}`).catch(() => null);
    const next = answer?.status === 200 ? await answer.json() : null;
    if (!next) {
      document.querySelector(".fails").hidden = false;
      return;
    }
    copy = next.copyId;
    document.querySelector(".goes-on").textContent = next.says;
    video.addEventListener("loadedmetadata", () => { video.currentTime = at; video.play().catch(() => { /* the browser wants a tap first */ }); }, { once: true });
    video.src = next.src;
    history.replaceState(null, "", `/play/${film}/${copy}`);
  };
  // Left in a longer cut than this one: there it would begin with the credits, or be over.
  const fit = () => { if (Number(/#t=([\d.]+)/.exec(video.src)?.[1]) >= 0.9 * video.duration) video.currentTime = 0; };
  if (video.readyState >= HTMLMediaElement.HAVE_METADATA) fit();
  else video.addEventListener("loadedmetadata", fit, { once: true });
  video.addEventListener("playing", start);
  if (!video.paused && video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA) start(); // it began before this script was there
  video.addEventListener("pause", () => stop());
  addEventListener("pagehide", () => stop());
  // A browser that is killed, or a phone that goes to sleep, tells no end.
  const goesOn = () => playing && !video.seeking && tell("at", where());
  setInterval(goesOn, 30_000);
  document.addEventListener("visibilitychange", () => document.hidden && goesOn());
  video.addEventListener("seeking", () => { reached = video.currentTime; });
  video.addEventListener("timeupdate", () => {
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) reached = video.currentTime; // a source that broke stands at its beginning
    if (seen || video.seeking || !(video.currentTime >= 0.9 * video.duration)) return;
    seen = true;
    tell("ended");
  });
  video.addEventListener("error", goOn);
  if (video.error) goOn();
  document.addEventListener("keydown", (event) => {
    if (event.target.matches("input, textarea, button, a, video") || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      " ": () => (video.paused ? video.play() : video.pause()),
      f: () => (document.fullscreenElement ? document.exitFullscreen() : video.requestFullscreen()),
      ArrowLeft: () => { video.currentTime -= 10; },
      ArrowRight: () => { video.currentTime += 10; },
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
