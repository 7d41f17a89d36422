/** What every customer may read about itself: balances and statements (multi-account.md 12, 13 and 13b). */
@NullMarked
package io.bursar.sandbox.records;

import org.jspecify.annotations.NullMarked;
