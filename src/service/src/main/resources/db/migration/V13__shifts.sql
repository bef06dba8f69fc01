-- How much severe text somebody has read, for themselves: nobody else is shown it.
create table shifts (
  account_id bigint primary key references accounts (id) on delete cascade,
  begun_at timestamp with time zone not null,
  stretch_begun_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  revealed integer not null,
  reminded_at timestamp with time zone
);
