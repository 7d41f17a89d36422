/**
 * Files of drafts: the sheets they are made from and their templates, the results of their checks, and what makers put
 * beside them.
 *
 * <p>Invariants: a file is kept for ever as it was taken in, under the SHA-256 of its content; it is only ever handed
 * out to be saved, never opened as a page; once a draft is submitted nothing is put beside it or taken away.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "bss", "draft", "identity", "instruction", "money", "ruling", "sheet", "web"})
package io.bursar.draftfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
