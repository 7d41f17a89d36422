package io.bursar.approval;

/** Something happened to a request; {@code what} is the trail's word, e.g. {@code request.approved}. */
public record RequestMoved(RequestNumber number, String what) {}
