package io.bursar.signin;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.bursar.audit.Actor;
import io.bursar.audit.CurrentActor;
import io.bursar.identity.SignedIn;
import io.bursar.identity.UserId;

/** The person whose session this thread works for, else Bursar itself. */
@Component
class SignedInActor implements CurrentActor {

    @Override
    public Actor get() {
        return SignedIn.here().map(SignedInActor::of).orElseGet(() -> Actor.system("bursar"));
    }

    private static Actor of(SignedIn person) {
        return of(person.id(), person.displayName(), address());
    }

    static Actor of(UserId id, String displayName, @Nullable String address) {
        return new Actor(Actor.Kind.USER, id.toString(), displayName, null, address);
    }

    /** As the socket saw it; as the proxy says only where the operator has configured one. */
    static @Nullable String address() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return null;
        }
        HttpServletRequest request = attributes.getRequest();
        return request.getRemoteAddr();
    }
}
