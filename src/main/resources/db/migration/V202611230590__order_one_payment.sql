-- An order is paid once: whatever happens in the pages, a second payment of it is not even written down while the first
-- may still pay it or has paid it.
create unique index instruction_one_payment_uq on instruction (order_id)
    where kind = 'PAY_ORDER' and state not in ('REFUSED', 'WITHDRAWN');
