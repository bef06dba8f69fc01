-- From which index on a change of what is written is told. A community without a row has the usual
-- bounds.
create table drift_bounds (
  community_id bigint primary key references communities (id),
  notice_from double precision not null,
  alert_from double precision not null
);
