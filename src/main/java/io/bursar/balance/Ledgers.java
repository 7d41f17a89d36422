package io.bursar.balance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.money.Money;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Credit ledgers as the JSON that {@code balance_latest.credit} holds: amounts as digits, times as ISO 8601. */
final class Ledgers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    private Ledgers() {}

    static String toJson(List<LedgerBalance> ledgers) {
        return JSON.writeValueAsString(ledgers.stream().map(Line::of).toList());
    }

    static List<LedgerBalance> fromJson(String json) {
        return JSON.readValue(json, LINES).stream().map(Line::toLedger).toList();
    }

    private record Line(
            @Nullable String expiresAt,
            String currency,
            String available,
            @Nullable String balance,
            @Nullable String line) {

        static Line of(LedgerBalance ledger) {
            Instant expiresAt = ledger.ledger() instanceof Ledger.Credit credit ? credit.expiresAt() : null;
            return new Line(
                    expiresAt == null ? null : expiresAt.toString(),
                    ledger.available().currency().getCurrencyCode(),
                    ledger.available().digits(),
                    digits(ledger.balance()),
                    digits(ledger.line()));
        }

        LedgerBalance toLedger() {
            return new LedgerBalance(
                    new Ledger.Credit(expiresAt == null ? null : Instant.parse(expiresAt)),
                    new Money(new BigDecimal(available), Currency.getInstance(currency)),
                    money(balance),
                    money(line));
        }

        private static @Nullable String digits(@Nullable Money money) {
            return money == null ? null : money.digits();
        }

        private @Nullable Money money(@Nullable String digits) {
            return digits == null ? null : new Money(new BigDecimal(digits), Currency.getInstance(currency));
        }
    }
}
