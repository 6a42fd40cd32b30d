-- Lists of activities are sorted by code and by cost too: keyset pages need an index for each order.
create index activity_code on activity (code, id);
create index activity_cost on activity (planned_cost, id);
