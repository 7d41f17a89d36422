/**
 * What an operation of the stand-in is made of. <b>The plug-in rules</b>, for everybody who adds one:
 *
 * <ol>
 *   <li>One class per operation implements {@link io.bursar.sandbox.api.Operation}: a
 *       {@link io.bursar.sandbox.api.Route} (Huawei's name, method, path, who may call, documented rate) and
 *       {@code handle}. A new family is a package {@code io.bursar.sandbox.<family>} with one public class
 *       {@code <Family>Operations} whose {@code static List<Operation> all(World)} makes them; that call is added to
 *       {@code io.bursar.sandbox.Sandbox}. Nothing else is edited, nothing carries a Spring annotation.
 *   <li>Signatures, lanes of requests, throttling, caller rights, faults, request ids and the log of arrivals are not
 *       the operation's business: they happened already, or will.
 *   <li>Parameters are read through {@link io.bursar.sandbox.api.Query} and {@link io.bursar.sandbox.api.Body}, which
 *       refuse with CBC.0100 what the dossier forbids: missing, too long, out of range, of another JSON type. Read all
 *       of them before doing anything.
 *   <li>A refusal is thrown ({@link io.bursar.sandbox.api.Refusal}, with a {@link io.bursar.sandbox.api.BssError} that
 *       names status, code and message). Codes of a family are constants of its own.
 *   <li>Answers are built with {@link io.bursar.sandbox.api.Json}: numbers where the dossier says number, strings where
 *       it says string, nulls written out. Never a float.
 *   <li>Time is {@link io.bursar.sandbox.api.Call#now()}; lists are cut by {@link io.bursar.sandbox.api.Paging}.
 *   <li>A write calls {@link io.bursar.sandbox.api.Call#beforeEffect()} once, right before its effect is committed:
 *       that is where an armed delay waits. A move of money goes through {@code world.Moves}, which does that, holds
 *       the lane, guards the trans_id and notes the effect for the oracle.
 *   <li>Own tables are {@code sandbox.<family>_…}, in a migration of their own under {@code db/sandbox}, with grants
 *       spelled out and emptied by {@code world.Founding} on reset.
 *   <li>What the dossier does not say is a {@code world.Switch} with a default, listed in {@code docs/sandbox.md}.
 * </ol>
 */
@NullMarked
package io.bursar.sandbox.api;

import org.jspecify.annotations.NullMarked;
