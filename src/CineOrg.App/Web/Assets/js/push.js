// Telling this browser while no page is open. The button is there only where the browser can.
const part = document.getElementById("push");
const api = "/v1/notifications/subscriptions";

if (part && isSecureContext && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window) {
  const button = part.querySelector("button");
  const status = part.querySelector("[role=status]");
  const id = () => localStorage.getItem("push");
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const standing = async () => (await navigator.serviceWorker.getRegistration("/assets/js/"))?.pushManager.getSubscription();
  const show = (on) => {
    button.textContent = on ? part.dataset.off : part.dataset.on;
    button.setAttribute("aria-pressed", on);
    part.hidden = false;
  };

  const subscribe = async () => {
    if ((await Notification.requestPermission()) !== "granted") return part.dataset.refused;
    await navigator.serviceWorker.register("/assets/js/told.js");
    const registration = await navigator.serviceWorker.getRegistration("/assets/js/");
    const { key } = await (await fetch("/v1/notifications/push-key")).json();
    const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
    const { endpoint, keys } = subscription.toJSON();
    const answer = await fetch(api, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ endpoint, keys, language: document.documentElement.lang }),
    });
    if (!answer.ok) {
      await subscription.unsubscribe();
      return part.dataset.failed;
    }
    localStorage.setItem("push", (await answer.json()).id);
    return "";
  };

  const unsubscribe = async () => {
    if (id()) await fetch(`${api}/${id()}`, { method: "DELETE" });
    await (await standing())?.unsubscribe();
    localStorage.removeItem("push");
    return "";
  };

  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      status.textContent = await (button.getAttribute("aria-pressed") === "true" ? unsubscribe() : subscribe());
    } catch {
      status.textContent = part.dataset.failed;
    }
    button.disabled = false;
    show(Boolean(await standing()));
  });

  standing().then((subscription) => show(Boolean(subscription)));
}
