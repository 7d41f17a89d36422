package io.bursar.usage;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

import io.bursar.bss.usage.PeakFilter;
import io.bursar.bss.usage.PeakKind;
import io.bursar.bss.usage.PeakLine;

/**
 * One resource in one month; the kind that counts in thousands is {@link PeakKind#MONTHLY_1000}, never its other
 * spelling.
 */
record PeakKey(YearMonth month, PeakLine line, PeakKind kind, String resource) {

    static PeakKind shown(PeakKind kind) {
        return kind == PeakKind.MONTHLY_1000_OTHER ? PeakKind.MONTHLY_1000 : kind;
    }

    /** The part of the synchronisation that reads its points. */
    String part() {
        return "curve/" + month + "/" + line + "/" + kind + "/" + resource;
    }

    static PeakKey ofPart(String part) {
        var words = part.split("/", 5);
        return new PeakKey(YearMonth.parse(words[1]), PeakLine.valueOf(words[2]), PeakKind.valueOf(words[3]), words[4]);
    }

    PeakFilter filter(PeakKind spelling) {
        return new PeakFilter(month, line, spelling);
    }

    /** From text that anybody may have typed. */
    static Optional<PeakKey> of(String month, String line, String kind, String resource) {
        return month.matches("20[0-9]{2}-(0[1-9]|1[0-2])") && !resource.isBlank() && resource.length() <= 64
                ? constant(PeakLine.values(), line)
                        .flatMap(known -> constant(PeakKind.values(), kind)
                                .map(way -> new PeakKey(YearMonth.parse(month), known, shown(way), resource)))
                : Optional.empty();
    }

    static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
