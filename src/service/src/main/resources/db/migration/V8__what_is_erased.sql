-- A hash of an author's id could be computed by whoever tries all ids: receipts hold a keyed code
-- instead. What was written before cannot be turned into one, and is blanked.
alter table erasures rename column author_sha256 to author_code;
update erasures set author_code = '';
update audit_log set subject = 'author' where action = 'author.erase';

-- One row: the key of the codes in receipts, which never leaves the database.
create table erasure_secrets (
  id integer primary key,
  secret varchar(100) not null
);

-- What people wrote into a decision is erased with the author, in its messages as well.
alter table outbox add column decision_id bigint;

create index outbox_by_decision on outbox (decision_id);
