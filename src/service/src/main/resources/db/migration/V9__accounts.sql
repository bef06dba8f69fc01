-- Login with lockout, sessions that can be ended, and what each person prefers.

-- Whoever comes from an OpenID provider has no password here.
alter table accounts alter column password_hash drop not null;
-- What the provider calls them: its address, a space, its name for them.
alter table accounts add column external_id varchar(600);
alter table accounts add constraint accounts_external_id unique (external_id);

-- Grows with whatever ends sessions: a session holds the number that it began with.
alter table accounts add column credential_version integer default 1 not null;
alter table accounts add column must_change_password boolean default false not null;
alter table accounts add column disabled_at timestamp with time zone;
alter table accounts add column last_login_at timestamp with time zone;

-- Failed logins since the first of a quarter of an hour, and how often they have led to a lock.
alter table accounts add column failed_logins integer default 0 not null;
alter table accounts add column first_failed_at timestamp with time zone;
alter table accounts add column lockouts integer default 0 not null;
alter table accounts add column locked_until timestamp with time zone;

-- One row: what sessions are encrypted with, the same for all processes.
create table session_secrets (
  id integer primary key,
  secret varchar(100) not null
);

create table account_preferences (
  account_id bigint primary key references accounts (id),
  -- en or ar; null for what the browser asks for.
  language varchar(10),
  theme varchar(10) not null,
  -- 0 for never.
  break_minutes integer not null,
  -- The score from which text is blurred.
  blur_from double precision not null,
  -- Names of attributes for which no text is, with commas between them.
  blur_off varchar(2000) not null
);
