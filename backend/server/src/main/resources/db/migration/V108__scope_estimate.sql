-- Most scopes are a village's, of one row; those that people have are of hundreds. Who plans by the average gathers all of a province to
-- look for one row: a household by its id took four times as long. Two scopes are what the planner is told: whoever asks has half of all.
alter table administrative_unit_scope alter column scope_unit_id set (n_distinct = 2);
analyze administrative_unit_scope;
