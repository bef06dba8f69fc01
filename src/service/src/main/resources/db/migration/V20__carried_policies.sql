-- Which version of the policy a promotion took the place of, and which the community went by from
-- then on: one whose thresholds were carried over to the bundle's scores, or the same. 0 for the
-- recommended one; null for what was promoted before this was written down.
alter table promotions add column policy_before integer;
alter table promotions add column policy_after integer;

-- Where a version comes from that nobody wrote.
alter table policies add column note varchar(1000);
