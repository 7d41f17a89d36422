/**
 * Files of one request, to be kept elsewhere and read without Bursar: the case file, a ZIP of everything that is known
 * of it, and its outcome, a workbook that says row by row what has become of it.
 *
 * <p>Invariants:
 * <ul>
 *   <li>case files are for auditors and administrators only, outcomes for everybody who may see the request;
 *   <li>an outcome is as of one moment, which it names, and never says of an uncertain row that nothing happened;
 *   <li>taking one is a line of the trail, written before the first byte leaves;
 *   <li>the order of its files and the times in it come from the request, not from when it was taken;
 *   <li>what could be a secret is blotted out.
 * </ul>
 *
 * <p>Deliberately knows nothing of how requests come about: other modules add their files through
 * {@link io.bursar.approval.RequestAttachments}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "approval",
            "audit",
            "bss",
            "checkpoint",
            "identity",
            "instruction",
            "ruling",
            "money",
            "paper",
            "sheet",
            "time",
            "voucher",
            "web"
        })
package io.bursar.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
