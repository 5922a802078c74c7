-- The inbox: one row for each human step. Its due date is copied from the ledger and re-dated with it.
create table work_item (
    task_id varchar primary key,
    case_number varchar not null,
    customer varchar,
    step varchar not null,
    form varchar not null,
    staff_role varchar,
    duty varchar,
    assignee varchar,
    window_key varchar,
    due timestamp with time zone not null,
    opened_at timestamp with time zone not null,
    escalated_at timestamp with time zone,
    ended_at timestamp with time zone,
    ended_as varchar,
    ended_by varchar,
    open boolean not null default true
);

-- Everybody's open steps, due first.
create index work_item_due on work_item (open, due, task_id);
create index work_item_role on work_item (open, staff_role, due, task_id);
create index work_item_assignee on work_item (open, assignee, due, task_id);
create index work_item_customer on work_item (open, customer, due, task_id);
create index work_item_case on work_item (case_number);
