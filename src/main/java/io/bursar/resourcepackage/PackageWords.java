package io.bursar.resourcepackage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.catalogue.Catalogue;
import io.bursar.time.Beijing;
import io.bursar.web.Address;
import io.bursar.web.Formats;

/** Amounts as people read them; templates find it under {@code #packs}. */
@Component
class PackageWords {

    private final Catalogue catalogue;
    private final Formats formats;

    PackageWords(Catalogue catalogue, Formats formats) {
        this.catalogue = catalogue;
        this.formats = formats;
    }

    /** Without zeros at the end and without an exponent. */
    public BigDecimal plain(BigDecimal amount) {
        var plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** With thousands marks and the unit. */
    public String amount(BigDecimal amount, int measure) {
        return formats.amount(plain(amount)) + " " + catalogue.unit(measure);
    }

    /** The day in Beijing. */
    public LocalDate day(Instant instant) {
        return Beijing.dayOf(instant);
    }

    /** The address of the deductions that a sum adds up; a tag that is none is asked for as {@code --}. */
    public String deductions(DeductionQuery query, String name, @Nullable String value) {
        var parameters = new LinkedHashMap<String, List<String>>();
        query.whole().forEach((key, text) -> parameters.put(key, List.of(text)));
        parameters.put(name, List.of(value == null ? "--" : value));
        return new Address("/packages/deductions", parameters).toString();
    }
}
