package io.bursar.runtime;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

class OnMode implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Mode wanted = metadata.getAnnotations().get(ConditionalOnMode.class).getEnum("value", Mode.class);
        return Keys.of(context.getEnvironment()).mode() == wanted;
    }
}
