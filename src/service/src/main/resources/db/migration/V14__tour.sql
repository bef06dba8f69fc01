-- Who has seen the tour of the queue, so that it does not come back in another browser.
create table tours (
  account_id bigint primary key references accounts (id) on delete cascade,
  seen_at timestamp with time zone not null
);
