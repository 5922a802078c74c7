create table service_calendar (
  id varchar primary key,
  definition varchar not null
);

create table agreement (
  id varchar primary key,
  party_id varchar not null,
  calendar_id varchar not null references service_calendar (id),
  -- From the first instant, up to but not including the second
  valid_from timestamp with time zone not null,
  valid_until timestamp with time zone,
  definition varchar not null,
  -- Whether open windows still have to be re-dated to it
  revised boolean not null default false
);

create index agreement_revised on agreement (revised);
create index agreement_party on agreement (party_id, valid_from);
create index agreement_calendar on agreement (calendar_id);
