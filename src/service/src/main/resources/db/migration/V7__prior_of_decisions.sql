-- The site's shares of positives that a decision's scores were for, such as TOXICITY=0.05; null for
-- those of training. Without them the scores could not be had again.
alter table decisions add column prior varchar(2000);
