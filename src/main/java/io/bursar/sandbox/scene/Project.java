package io.bursar.sandbox.scene;

/** An enterprise project; the one with id {@code 0} is everybody's default. */
public record Project(String id, String name) {

    public static final Project DEFAULT = new Project("0", "default");
}
