-- One payment as pgbench writes it: the tables and the two commits of the cabinet, but no events, no
-- audit log, no queue to a gateway. A colon before a letter is a variable, in texts too.
\set kopecks random(10000, 500000)
begin;
insert into yardstick.rest_idempotency
  (principal, idem_key, fingerprint, status, content_type, body, created_at)
  values ('user-bench', gen_random_uuid()::text, repeat('f', 64), 202, 'application/json', repeat('x', 80)::bytea, now());
insert into yardstick.payments_payment
  (id, number, company_id, purpose, payer, status, total, taken, refunded, returning_sum, gateway,
   gateway_reference, confirmation_url, return_path, reason, attempt, send_again, cancel_requested,
   expires_at, next_check_at, check_count, version, created_at, updated_at)
  select lpad(n::text, 36, '0'), 'P-2026-' || n, lpad('1', 36, '0'), 'bench',
    'user-bench', 'CREATED', :kopecks::bigint, 0, 0, 0, 'bench', '', '', '/bench', '', 1, false, false,
    now() + interval '1 hour', now() + interval '10 seconds', 0, 1, now(), now()
  from nextval('yardstick.ids') n
  returning id as payment \gset
insert into yardstick.payments_line (payment_id, position, reference, description, uin, kopecks)
  values (:payment, 0, 'bench:' || :payment, 'Benchmark ' || :payment, '', :kopecks::bigint);
commit;
begin;
update yardstick.payments_payment
  set status = 'PAID', taken = total, gateway_reference = 'at-once-' || id, next_check_at = null,
    final_at = now(), version = version + 1, updated_at = now()
  where id = :payment and version = 1;
insert into yardstick.payments_ledger_entry
  (id, transaction_id, account, kopecks, payment_id, booked_at)
  values
    (lpad(nextval('yardstick.ids')::text, 36, '0'), 'payment:' || :payment, 'gateway:' || 'bench', :kopecks::bigint, :payment, now()),
    (lpad(nextval('yardstick.ids')::text, 36, '0'), 'payment:' || :payment, 'obligation:' || 'bench', -(:kopecks::bigint), :payment, now());
commit;
