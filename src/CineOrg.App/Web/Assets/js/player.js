// Tells what happens while a film plays. Whoever has watched nine tenths of it has seen it: the rest is credits.
const video = document.querySelector(".screen video");

if (video) {
  const tell = (act, query = {}) => fetch(`${location.pathname}/${act}?${new URLSearchParams(query)}`, { method: "POST", keepalive: true });
  let playing = false;
  let seen = false;
  const stop = () => {
    if (!playing) return;
    playing = false;
    tell("stopped", { at: video.currentTime.toFixed(1) });
  };
  const start = () => {
    if (playing) return;
    playing = true;
    tell("started");
  };
  video.addEventListener("playing", start);
  if (!video.paused && video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA) start(); // it began before this script was there
  video.addEventListener("pause", stop);
  addEventListener("pagehide", stop);
  video.addEventListener("timeupdate", () => {
    if (seen || video.seeking || !(video.currentTime >= 0.9 * video.duration)) return;
    seen = true;
    tell("ended");
  });
  video.addEventListener("error", () => { document.querySelector(".fails").hidden = false; });
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
