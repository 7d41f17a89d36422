package io.bursar.catalogue;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Lets templates say {@code #catalogue}. */
@Component
class CatalogueDialect implements IExpressionObjectDialect {

    private final Catalogue catalogue;

    CatalogueDialect(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String getName() {
        return "catalogue";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of("catalogue");
            }

            @Override
            public @Nullable Object buildObject(IExpressionContext context, String name) {
                return catalogue;
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
