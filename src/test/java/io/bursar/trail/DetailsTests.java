package io.bursar.trail;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class DetailsTests {

    private static final Details.Language AS_STORED = new Details.Language() {
        @Override
        public String field(String name) {
            return name;
        }

        @Override
        public String value(String name, String stored) {
            return stored;
        }
    };

    @Test
    void saysWhichRuleCameInsteadOfShowingTheWholeDocument() {
        var payload = """
                {"after":{"edition":2,"rules":"[{\\"name\\":\\"default\\",\\"above\\":0.00},\
                {\\"name\\":\\"large\\",\\"above\\":50000.00,\\"steps\\":[{\\"people\\":[],\\"howMany\\":2}]}]"},\
                "before":{"edition":1,"rules":"[{\\"name\\":\\"default\\",\\"above\\":0.00}]"}}""";

        var details = Details.of(payload, AS_STORED);

        assertThat(details.changes())
                .extracting(Details.Change::name, Details.Change::after)
                .contains(tuple("rules.2.name", "large"), tuple("rules.2.steps.1.howMany", "2"));
        assertThat(details.changes()).extracting(Details.Change::name).doesNotContain("rules.1.name", "rules");
        assertThat(details.inShort()).doesNotContain("{");
    }

    @Test
    void leavesATextThatOnlyLooksLikeADocumentAsItIs() {
        var details = Details.of("{\"note\":\"{not json\"}", AS_STORED);

        assertThat(details.facts()).extracting(Details.Fact::value).containsExactly("{not json");
    }
}
