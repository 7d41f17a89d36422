/**
 * What Huawei's books say: of an order that may have been executed, whether it was; of one that is about to be sent,
 * whether it still is what people agreed to.
 *
 * <p>Invariants:
 * <ul>
 *   <li>a statement is read to its end or not at all;
 *   <li>one line belongs to one order, and what could belong to several is never guessed;
 *   <li>what could not be read says nothing.
 * </ul>
 *
 * <p>Deliberately knows no instructions and changes nothing: what follows from an answer is decided in
 * {@code instruction}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"bss", "bss :: renewal", "money", "time"})
package io.bursar.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
