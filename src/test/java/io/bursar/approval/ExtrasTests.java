package io.bursar.approval;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import io.bursar.approval.RequestActions.Fact;
import io.bursar.approval.RequestActions.Link;
import io.bursar.identity.People;
import io.bursar.identity.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class ExtrasTests {

    private static final Link AGAIN = new Link("transfer.request.again", "/drafts/again", true);
    private static final Link OUTCOME = new Link("casefile.outcome.take", "/outcome.xlsx", false);

    private final RequestOverview request = mock();

    @Test
    void offersWhatElseCanBeDone() {
        assertThat(extras(List.of()).links(request)).containsExactly(AGAIN, OUTCOME);
    }

    @Test
    void offersNothingThatMovesMoneyWhileSomethingContradictsTheRequest() {
        Extras extras = extras(List.of(new Fact("ComparisonFinding.ALARM", "it moved", "/operations/reconciliation")));

        assertThat(extras.links(request)).containsExactly(OUTCOME);
    }

    private static Extras extras(List<Fact> warnings) {
        RequestActions source = new RequestActions() {
            @Override
            public List<Link> linksFor(RequestOverview of, Person looking) {
                return List.of(AGAIN, OUTCOME);
            }

            @Override
            public List<Fact> warningsFor(RequestOverview of) {
                return warnings;
            }
        };
        return new Extras(
                new StaticListableBeanFactory(Map.of("source", source)).getBeanProvider(RequestActions.class),
                mock(People.class),
                mock());
    }
}
