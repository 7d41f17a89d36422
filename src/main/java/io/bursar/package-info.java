/** Bursar: gives funds and coupons to sub-accounts, takes them back, and can prove what happened. */
@NullMarked
package io.bursar;

import org.jspecify.annotations.NullMarked;
