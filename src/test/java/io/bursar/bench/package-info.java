/** Measures the portal as a whole, over HTTP, with a full database. No tests: started by {@code bench/pages}. */
@NullMarked
package io.bursar.bench;

import org.jspecify.annotations.NullMarked;
