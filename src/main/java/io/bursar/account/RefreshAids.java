package io.bursar.account;

import org.springframework.stereotype.Component;

/** What a refresh sets going and looks at. */
@Component
record RefreshAids(BalanceRounds rounds, Waker waker, AccountDirectory directory) {}
