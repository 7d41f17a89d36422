package io.bursar.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * As whom PostgreSQL's programs run. The server refuses to run as root, so root (containers, build agents) starts them
 * through a user namespace or, where those are forbidden, as {@code nobody} with just the right to pass directories.
 *
 * @param prefix put before each command; empty for an ordinary user
 * @param owner numeric owner that the data directory must have, or empty for whoever we are
 */
record ServerAccount(List<String> prefix, String owner) {

    private static final String NOBODY = "65534";

    static ServerAccount current() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        if (windows || !"0".equals(answer(List.of("id", "-u")))) {
            return new ServerAccount(List.of(), "");
        }
        List<String> namespace = List.of("unshare", "-U");
        if (isSomebodyElse(namespace)) {
            return new ServerAccount(namespace, "");
        }
        List<String> nobody = List.of(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                // Without this access(2) forgets the capability, and the server checks its own files with it.
                "--securebits=+no_setuid_fixup",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override");
        if (isSomebodyElse(nobody)) {
            return new ServerAccount(nobody, NOBODY);
        }
        throw new StartRefused(
                "The embedded PostgreSQL does not run as root: start Bursar as an ordinary user, or give "
                        + "it a PostgreSQL server with SPRING_DATASOURCE_URL.");
    }

    void own(Path directory) throws IOException {
        if (!owner.isEmpty()) {
            Files.setOwner(
                    directory,
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
        }
    }

    private static boolean isSomebodyElse(List<String> prefix) {
        String uid = answer(java.util.stream.Stream.concat(prefix.stream(), List.of("id", "-u").stream())
                .toList());
        return !uid.isEmpty() && !"0".equals(uid);
    }

    /** What the command prints, or nothing when it fails or does not exist. */
    private static String answer(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.Charset.defaultCharset());
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0 ? output.strip() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
