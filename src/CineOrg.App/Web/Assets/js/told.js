// Service worker: shows what somebody is told while no page is open, and leads there.
self.addEventListener("push", (event) => {
  const { title, tag, page } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { tag, data: { page }, icon: "/assets/icon.svg" }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const address = new URL(event.notification.data.page, self.location.origin);
  if (address.origin === self.location.origin) event.waitUntil(self.clients.openWindow(address.href));
});
