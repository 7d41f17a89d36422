package io.bursar.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody has that id. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NoSuchUser extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchUser(UserId id) {
        super("no user " + id);
    }
}
