package io.bursar.roster;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What can be done with ticked accounts; templates find it under {@code @accountTicks}. */
@Component("accountTicks")
class Ticks {

    private final ObjectProvider<AccountTicks> sources;

    Ticks(ObjectProvider<AccountTicks> sources) {
        this.sources = sources;
    }

    public List<AccountTicks.Button> buttons() {
        return sources.orderedStream()
                .flatMap(source -> source.buttons().stream())
                .toList();
    }
}
