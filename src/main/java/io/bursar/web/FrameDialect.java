package io.bursar.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Lets templates say {@code #fmt} and {@code #frame}. As beans ({@code @fmt}) Thymeleaf 3.1.5 refuses them wherever
 * expressions are restricted: in parameters of fragments and in most attributes.
 */
@Component
class FrameDialect implements IExpressionObjectDialect {

    private final Formats formats;
    private final Frame frame;

    FrameDialect(Formats formats, Frame frame) {
        this.formats = formats;
        this.frame = frame;
    }

    @Override
    public String getName() {
        return "bursar";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of("fmt", "frame");
            }

            @Override
            public @Nullable Object buildObject(IExpressionContext context, String name) {
                return switch (name) {
                    case "fmt" -> formats;
                    case "frame" -> frame;
                    default -> null;
                };
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
