package io.bursar.resourcepackage;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Lets templates say {@code #packs}. */
@Component
class PackageDialect implements IExpressionObjectDialect {

    private final PackageWords words;

    PackageDialect(PackageWords words) {
        this.words = words;
    }

    @Override
    public String getName() {
        return "packs";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of("packs");
            }

            @Override
            public @Nullable Object buildObject(IExpressionContext context, String name) {
                return words;
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
