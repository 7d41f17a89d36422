/** Sub-accounts and the organisation tree (multi-account.md 1 and 2). */
@NullMarked
package io.bursar.sandbox.accounts;

import org.jspecify.annotations.NullMarked;
