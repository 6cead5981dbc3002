-- Browsers whose readers want to be told while no page is open. All of a row together is a secret of that browser.
create table subscriptions (
  id         integer primary key,
  uuid       blob    not null unique,
  recipient  text    not null,                    -- as in notifications
  endpoint   text    not null unique,             -- https address of the browser's push service
  device_key blob    not null,                    -- 65 bytes, point of P-256
  secret     blob    not null,                    -- 16 bytes
  language   text    not null,
  created_at integer not null
);
create index subscriptions_recipient on subscriptions(recipient);
-- What was told outside the page, so that it is told once.
create table deliveries (
  notification blob    not null,
  way          text    not null,                  -- a subscription's id, or webhook
  tidings      integer not null,
  at           integer not null,
  primary key(notification, way)
) without rowid;
create index deliveries_at on deliveries(at);
