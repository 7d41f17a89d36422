package io.bursar.catalogue;

import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import io.bursar.bss.lookup.Conversion;

/** Writes the catalogue; inside the caller's transaction. */
@Component
class CatalogueBooks {

    private static final String WORD = """
            insert into catalogue_word (kind, owner, code, service, chinese, english, short)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (kind, owner, code) do update
               set service = case when excluded.service = '' then catalogue_word.service else excluded.service end,
                   chinese = case when excluded.chinese = '' then catalogue_word.chinese else excluded.chinese end,
                   english = case when excluded.english = '' then catalogue_word.english else excluded.english end,
                   short = case when excluded.short = '' then catalogue_word.short else excluded.short end""";

    private static final String CONVERSION = """
            insert into catalogue_conversion (unit, reference, ratio, kind) values (?, ?, ?, ?)
            on conflict (unit, reference) do update set ratio = excluded.ratio, kind = excluded.kind""";

    private final JdbcTemplate jdbc;

    CatalogueBooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void words(List<Word> words, boolean english) {
        jdbc.batchUpdate(
                WORD,
                words.stream()
                        .map(word -> new Object[] {
                            word.kind().name(),
                            word.owner(),
                            word.code(),
                            word.service(),
                            english ? "" : text(word.name()),
                            english ? text(word.name()) : "",
                            text(word.brief())
                        })
                        .toList());
    }

    void conversions(List<Conversion> conversions) {
        jdbc.batchUpdate(
                CONVERSION,
                conversions.stream()
                        .map(each -> new Object[] {
                            each.unit().value(),
                            each.reference().value(),
                            each.ratio(),
                            each.kind().name()
                        })
                        .toList());
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return Objects.requireNonNullElse(text, "").replace("\0", "");
    }
}
